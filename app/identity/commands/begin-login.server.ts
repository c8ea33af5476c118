import * as oidc from "openid-client";
import { oidcProvider } from "../queries/oidc-provider.server.ts";

/** What must come back with the visitor; it travels in a sealed cookie. */
export interface PendingLogin {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
}

/** Starts a login with PKCE, state and nonce. @returns null when no identity provider is set up. */
export async function beginLogin(
  origin: string,
  back: string,
): Promise<{ location: string; pending: PendingLogin } | null> {
  const provider = await oidcProvider(origin);
  if (!provider) return null;
  const pending = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    back,
  };
  const location = oidc.buildAuthorizationUrl(provider.configuration, {
    redirect_uri: provider.redirectUri,
    scope: provider.isDemo ? "openid" : "openid profile",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    ...(provider.isDemo ? { prompt: "login" } : {}),
  });
  return { location: location.href, pending };
}
