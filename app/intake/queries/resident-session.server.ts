import { residentCookie } from "#app/identity/queries/resident-login.server.ts";
import { sign, verify } from "#app/platform/crypto.server.ts";
import { clearCookie, type RequestContext, readCookie, setCookie } from "#app/platform/http.server.ts";
import {
  idleMinutes,
  isFresh,
  isIdle,
  loginIdleMinutes,
  parseSession,
  type ResidentSession,
  sessionText,
} from "../core/session.ts";

const name = "loket_session";
const purpose = (context: RequestContext) => `session:${context.tenant}`;

/** The session of this browser: open, ended by half an hour without a page (whose it was is told, to keep what comes in late), or none. */
export function residentSession(
  context: RequestContext,
  request: Request,
): { readonly state: "open" | "idle"; readonly session: ResidentSession } | { readonly state: "none" } {
  const cookie = readCookie(context, request, name);
  const read = cookie ? parseSession(cookie) : null;
  if (!read || !verify(purpose(context), read.text, Buffer.from(read.signature, "base64url"))) return { state: "none" };
  const session = { kind: read.kind, id: read.id };
  return { state: isIdle(read.seenAt, context.now, idleMinutesOf(context, request)) ? "idle" : "open", session };
}

/** After how many minutes without a page this browser's session ends: sooner when somebody logged in with DigiD. */
export function idleMinutesOf(context: RequestContext, request: Request): number {
  return readCookie(context, request, residentCookie) ? loginIdleMinutes : idleMinutes;
}

/** Set-Cookie header that opens, or keeps open, a session. It ends with the browser. */
export function keepSession(context: RequestContext, session: ResidentSession): string {
  const text = sessionText(session, context.now);
  return setCookie(context, name, `${text}.${Buffer.from(sign(purpose(context), text)).toString("base64url")}`);
}

/**
 * The headers that keep a session open; none while its cookie is younger than a minute. A forged cookie that looks young is left as
 * it is, and refused again next time.
 */
export function renewSession(
  context: RequestContext,
  request: Request,
  session: ResidentSession,
): { readonly "set-cookie"?: string } {
  const read = parseSession(readCookie(context, request, name) ?? "");
  return read && isFresh(read, session, context.now) ? {} : { "set-cookie": keepSession(context, session) };
}

/** Set-Cookie header that ends the session on this device; the draft stays, for the code on paper. */
export function endSession(context: RequestContext): string {
  return clearCookie(context, name);
}
