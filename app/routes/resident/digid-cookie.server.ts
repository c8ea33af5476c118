import type { AppLoadContext } from "@remix-run/node";
import type { PendingLogin } from "#app/identity/commands/begin-login.server.ts";
import { endResidentSession } from "#app/identity/commands/end-resident-session.server.ts";
import { residentCookie } from "#app/identity/queries/resident-login.server.ts";
import { clearCookie, readCookie, sealedCookie } from "#app/platform/http.server.ts";

/** What must come back with the resident from the identity provider; a quarter of an hour. */
export const pendingDigid = sealedCookie<PendingLogin>("loket_digid_weg", { maxAge: 900 });

/** Why there was no login, as the address says it: our words, nothing of a person. */
export const reasons = {
  geannuleerd: "cancelled",
  niveau: "levelTooLow",
  nummer: "noBsn",
  mislukt: "failed",
} as const;
export type Reason = keyof typeof reasons;

/** Ends the login of this browser, here and in the table. @returns the Set-Cookie header. */
export async function forgetLogin(context: AppLoadContext, request: Request): Promise<string> {
  const token = readCookie(context, request, residentCookie);
  if (token) await endResidentSession(context.tenant, token, context.now);
  return clearCookie(context, residentCookie);
}
