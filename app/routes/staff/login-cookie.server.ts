import type { PendingLogin } from "#app/identity/commands/begin-login.server.ts";
import { sealedCookie } from "#app/platform/http.server.ts";

/** What must come back with the visitor from the identity provider; ten minutes. */
export const pendingLogin = sealedCookie<PendingLogin>("loket_login", { maxAge: 600 });

/** Name of the cookie with the session token. It ends with the browser; the table ends it earlier. */
export const sessionCookie = "loket_staff";
