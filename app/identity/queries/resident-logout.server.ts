import * as oidc from "openid-client";
import { log } from "#app/platform/log.server.ts";
import { loggedOutPath } from "../core/session.ts";
import { digidProvider } from "./oidc-provider.server.ts";

/**
 * Where a resident who logged out here ends the login at the provider too, so that the next one on this device must log in (OpenID Connect
 * RP-Initiated Logout). Without the ID token: it would put a BSN in an address. Null for a provider that knows no such end.
 */
export async function residentLogout(origin: string, language: string): Promise<string | null> {
  try {
    const provider = await digidProvider(origin);
    if (!provider?.configuration.serverMetadata().end_session_endpoint) return null;
    const back = { post_logout_redirect_uri: origin + loggedOutPath, state: language, ui_locales: language };
    return oidc.buildEndSessionUrl(provider.configuration, back).href;
  } catch (error) {
    // Here the login is over already: a provider that is away keeps nobody.
    log.warn({ code: (error as { code?: string }).code }, "no way to log out at the provider");
    return null;
  }
}
