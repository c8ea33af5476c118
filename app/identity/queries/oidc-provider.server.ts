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

type Own = { readonly issuer: string; readonly clientId: string; readonly clientSecret?: string | undefined };

/** Our two clients: colleagues, and residents with DigiD. Each has its own way back. */
const clients = {
  staff: { demoId: "loket", way: "/inloggen/terug" },
  digid: { demoId: "loket-digid", way: "/digid/terug" },
} as const;
type Client = keyof typeof clients;

const discovered = new Map<string, Promise<OidcProvider>>();

/**
 * The provider of colleagues for visitors of `origin`: the one of the settings, else the built-in demo provider.
 * @returns null when there is none: in production without settings.
 */
export async function oidcProvider(origin: string): Promise<OidcProvider | null> {
  return providerFor("staff", settings().oidc, origin);
}

/** Whether residents can log in with DigiD here. */
export function offersDigid(): boolean {
  return settings().digid.own !== undefined || settings().demo;
}

/** The same for residents: DigiD by a broker that speaks OpenID Connect. */
export async function digidProvider(origin: string): Promise<OidcProvider | null> {
  return providerFor("digid", settings().digid.own, origin);
}

async function providerFor(client: Client, own: Own | undefined, origin: string): Promise<OidcProvider | null> {
  if (!own && !settings().demo) return null;
  const known = `${client} ${origin}`;
  let provider = discovered.get(known);
  if (!provider) {
    if (discovered.size > 100) discovered.clear();
    provider = own ? discover(client, own, origin) : discoverDemo(client, origin);
    discovered.set(known, provider);
    provider.catch(() => discovered.delete(known));
  }
  return provider;
}

async function discover(client: Client, own: Own, origin: string): Promise<OidcProvider> {
  const issuer = new URL(own.issuer);
  const options = issuer.protocol === "http:" ? { execute: [oidc.allowInsecureRequests] } : undefined;
  const configuration = await oidc.discovery(issuer, own.clientId, own.clientSecret, undefined, options);
  return { configuration, redirectUri: origin + clients[client].way, isDemo: false };
}

async function discoverDemo(client: Client, origin: string): Promise<OidcProvider> {
  const { demoId, way } = clients[client];
  const configuration = await oidc.discovery(new URL(`${origin}/demo-idp`), demoId, undefined, oidc.None(), {
    [oidc.customFetch]: demoFetch(origin),
    execute: [oidc.allowInsecureRequests],
  });
  configuration[oidc.customFetch] = demoFetch(origin);
  return { configuration, redirectUri: origin + way, isDemo: true };
}
