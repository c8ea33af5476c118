import * as oidc from "openid-client";
import { settings } from "#app/platform/settings.server.ts";
import { demoFetch } from "../demo-fetch.server.ts";

/** The identity provider of the Werkplein, as our side of the login sees it. */
export interface OidcProvider {
  readonly configuration: oidc.Configuration;
  readonly redirectUri: string;
  /** The built-in provider: asks who you are on every login. */
  readonly isDemo: boolean;
}

const discovered = new Map<string, Promise<OidcProvider>>();

/**
 * The provider for visitors of `origin`: the one of the settings, else the built-in demo provider.
 * @returns null when there is none: in production without settings.
 */
export async function oidcProvider(origin: string): Promise<OidcProvider | null> {
  const { oidc: own, demo } = settings();
  if (!own && !demo) return null;
  let provider = discovered.get(origin);
  if (!provider) {
    if (discovered.size > 50) discovered.clear();
    provider = own ? discover(own, origin) : discoverDemo(origin);
    discovered.set(origin, provider);
    provider.catch(() => discovered.delete(origin));
  }
  return provider;
}

async function discover(own: { issuer: string; clientId: string; clientSecret?: string }, origin: string) {
  const issuer = new URL(own.issuer);
  const options = issuer.protocol === "http:" ? { execute: [oidc.allowInsecureRequests] } : undefined;
  const configuration = await oidc.discovery(issuer, own.clientId, own.clientSecret, undefined, options);
  return { configuration, redirectUri: `${origin}/inloggen/terug`, isDemo: false };
}

async function discoverDemo(origin: string): Promise<OidcProvider> {
  const configuration = await oidc.discovery(new URL(`${origin}/demo-idp`), "loket", undefined, oidc.None(), {
    [oidc.customFetch]: demoFetch(origin),
    execute: [oidc.allowInsecureRequests],
  });
  configuration[oidc.customFetch] = demoFetch(origin);
  return { configuration, redirectUri: `${origin}/inloggen/terug`, isDemo: true };
}
