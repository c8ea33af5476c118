import * as oidc from "openid-client";
import { settings } from "#app/platform/settings.server.ts";
import { acrOf, freshSeconds } from "../core/resident-claims.ts";
import { digidProvider, type OidcProvider, oidcProvider } from "../queries/oidc-provider.server.ts";

/** What must come back with the visitor; it travels in a sealed cookie. */
export interface PendingLogin {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
}

export interface BegunLogin {
  readonly location: string;
  readonly pending: PendingLogin;
}

/** Starts a login of a colleague with PKCE, state and nonce. @returns null when no identity provider is set up. */
export async function beginLogin(origin: string, back: string): Promise<BegunLogin | null> {
  const provider = await oidcProvider(origin);
  if (!provider) return null;
  const demo = provider.isDemo;
  return begin(provider, back, { scope: demo ? "openid" : "openid profile", ...(demo ? { prompt: "login" } : {}) });
}

/**
 * Starts a login of a resident, in their language and at the level of the settings. Always asked anew: on a shared device the one
 * before must not be taken for this one. @returns null when no provider is set up.
 */
export async function beginResidentLogin(origin: string, back: string, language: string): Promise<BegunLogin | null> {
  const provider = await digidProvider(origin);
  if (!provider) return null;
  return begin(provider, back, {
    scope: "openid",
    prompt: "login",
    max_age: String(freshSeconds),
    acr_values: acrOf(settings().digid.minLevel),
    ui_locales: language,
  });
}

async function begin(provider: OidcProvider, back: string, parameters: Record<string, string>): Promise<BegunLogin> {
  const pending = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    back,
  };
  const location = oidc.buildAuthorizationUrl(provider.configuration, {
    redirect_uri: provider.redirectUri,
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    ...parameters,
  });
  return { location: location.href, pending };
}
