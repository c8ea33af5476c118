import type { AppLoadContext } from "@remix-run/node";
import "#app/i18n/texts.server.ts";
import * as ownCase from "#app/routes/resident/own-case.tsx";
import * as ownCases from "#app/routes/resident/own-cases.tsx";
import { now } from "../queue/given.ts";

export const tenant = "hart-van-west-brabant";
export const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

export interface Asked {
  readonly cookie?: string;
  readonly reference?: string;
  readonly what?: string;
  readonly form?: Record<string, string>;
  readonly minute?: number;
}

/** What the route of "mijn zaken" answers: its status, where it leads to, and its page as text. */
export async function ask({ cookie = "", reference, what, form, minute = 0 }: Asked) {
  const context = {
    ...{ tenant, clientAddress: "127.0.0.1", nonce: "", requestId: "", now: at(minute), secure: false },
    origin: "http://localhost",
  } as AppLoadContext;
  const route = reference === undefined ? ownCases : ownCase;
  const params = { lng: "nl", reference, what };
  const request = () =>
    new Request("http://localhost/nl/mijn-zaken", {
      headers: { cookie },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
  try {
    const acted = form ? await route.action({ request: request(), params, context }) : null;
    const seen = new Request("http://localhost/nl/mijn-zaken", { headers: { cookie } });
    const shown = await route.loader({ request: seen, params, context });
    const status = (acted ?? shown).init?.status ?? 200;
    return { status, to: null, cookie: "", page: JSON.stringify(shown.data) };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    const { headers } = thrown;
    const set = headers.get("set-cookie")?.split(";")[0] ?? "";
    return { status: thrown.status, to: headers.get("location"), cookie: set, page: "" };
  }
}
