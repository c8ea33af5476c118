import type { RequestContext } from "#app/platform/http.server.ts";
import * as booking from "#app/routes/resident/booking.tsx";
import * as invitation from "#app/routes/resident/invitation.tsx";
import { tenant } from "./given-house.ts";

type Handler = (args: {
  request: Request;
  params: Record<string, string>;
  context: RequestContext;
}) => Promise<unknown>;
interface Answer {
  readonly status: number;
  readonly to: string | null;
  readonly cookie: string | null;
  readonly body: unknown;
}

/** What Remix would send. A form in `fields` is posted. */
async function ask(handler: unknown, { path, params, now, cookie = "", fields }: Asked): Promise<Answer> {
  const origin = "http://localhost";
  const context = { tenant, clientAddress: "127.0.0.1", nonce: "", requestId: "", now, secure: false, origin };
  const body = fields && { method: "POST", body: new URLSearchParams(fields) };
  const request = new Request(`${origin}${path}`, { headers: { cookie }, ...body });
  const kept = (headers: Headers) => headers.get("set-cookie")?.split(";")[0] ?? null;
  try {
    const answer = await (handler as Handler)({ request, params, context });
    const { init, data } = answer as { init?: { status?: number; headers?: HeadersInit } | null; data?: unknown };
    return { status: init?.status ?? 200, to: null, cookie: kept(new Headers(init?.headers)), body: data };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, to: thrown.headers.get("location"), cookie: kept(thrown.headers), body: null };
  }
}

interface Asked {
  readonly path: string;
  readonly params: Record<string, string>;
  readonly now: Date;
  readonly cookie?: string;
  readonly fields?: Record<string, string>;
}

/** Opens the page of an invitation. */
export function open(lng: string, token: string, now: Date): Promise<Answer> {
  return ask(invitation.loader, { path: `/${lng}/uitnodiging/${token}`, params: { lng, token }, now });
}

/** "Kies een tijd", in a browser of its own; and the steps that follow. */
export async function book(lng: string, token: string, now: Date) {
  const address = { path: `/${lng}/uitnodiging/${token}`, params: { lng, token }, now };
  const began = await ask(invitation.action, { ...address, fields: { _kies: "1" } });
  let cookie = began.cookie ?? "";
  const answer = async (step: string, fields: Record<string, string>) => {
    const path = `/${lng}/afspraak/${step}`;
    const answered = await ask(booking.action, { path, params: { lng, step }, now, cookie, fields });
    cookie = answered.cookie ?? cookie;
    return answered;
  };
  return {
    began,
    answer,
    choose: (start: Date) => answer("tijd", { start: start.toISOString() }),
    confirm: () => answer("controleren", { _bevestig: "1" }),
  };
}
