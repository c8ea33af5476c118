import { sign, verify } from "#app/platform/crypto.server.ts";
import { clearCookie, type RequestContext, readCookie, setCookie } from "#app/platform/http.server.ts";
import { isIdle, parseSession, type ResidentSession, sessionText } from "../core/session.ts";

const name = "loket_session";
const purpose = (context: RequestContext) => `session:${context.tenant}`;

/** The session of this browser: open, ended by half an hour without a page, or none. */
export function residentSession(
  context: RequestContext,
  request: Request,
): { readonly state: "open"; readonly session: ResidentSession } | { readonly state: "idle" | "none" } {
  const cookie = readCookie(context, request, name);
  const read = cookie ? parseSession(cookie) : null;
  if (!read || !verify(purpose(context), read.text, Buffer.from(read.signature, "base64url"))) return { state: "none" };
  if (isIdle(read.seenAt, context.now)) return { state: "idle" };
  return { state: "open", session: { kind: read.kind, id: read.id } };
}

/** Set-Cookie header that opens, or keeps open, a session. It ends with the browser. */
export function keepSession(context: RequestContext, session: ResidentSession): string {
  const text = sessionText(session, context.now);
  return setCookie(context, name, `${text}.${Buffer.from(sign(purpose(context), text)).toString("base64url")}`);
}

/** Set-Cookie header that ends the session on this device; the draft stays, for the code on paper. */
export function endSession(context: RequestContext): string {
  return clearCookie(context, name);
}
