import { createECDH } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import Provider, { type ClientMetadata } from "oidc-provider";
import { sign } from "#app/platform/crypto.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { werkpleinForHost } from "#app/werkpleinen/contract.ts";
import { demoStaff } from "./core/demo-staff.ts";
import { demoPage, demoStyle } from "./demo-page.server.ts";
import { DemoStore } from "./demo-store.server.ts";

/** Where the provider stands. */
export const demoPath = "/demo-idp";

const listeners = new Map<string, RequestListener>();

/**
 * The built-in identity provider as visitors of `origin` see it, to be mounted at `/demo-idp`. No passwords: it is for demonstrations.
 * In production without LOKET_DEMO=1 it is not there.
 * @param origin scheme and host as the visitor typed them; the issuer is made of it.
 */
export function demoProvider(origin: string): RequestListener {
  if (!settings().demo) return (_request, response) => void response.writeHead(404).end();
  let listener = listeners.get(origin);
  if (!listener) {
    if (listeners.size > 50) listeners.clear();
    listener = listen(origin, makeProvider(origin));
    listeners.set(origin, listener);
  }
  return listener;
}

function makeProvider(origin: string): Provider {
  const { host } = new URL(origin);
  const werkplein = werkpleinForHost(host);
  const colleagues = demoStaff(werkplein);
  const provider = new Provider(`${origin}${demoPath}`, {
    adapter: (kind) => new DemoStore(werkplein.id, kind),
    clients: [ourClient(origin)],
    claims: { openid: ["sub", "name", "werkplein", "rollen", "gemeenten"] },
    conformIdTokenClaims: false,
    cookies: { keys: [Buffer.from(sign("demo-idp", "cookies")).toString("base64url")] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: (_context, subject) => {
      const found = colleagues.find((colleague) => colleague.subject === subject);
      if (!found) return undefined;
      const { name, role, gemeenten } = found;
      const claims = { sub: subject, name, werkplein: werkplein.id, rollen: [role], gemeenten: [...gemeenten] };
      return { accountId: subject, claims: () => claims };
    },
    interactions: { url: (_context, interaction) => `${demoPath}/interactie/${interaction.uid}` },
    jwks: { keys: [signingKey()] },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Interaction: 3600, Session: 3600, Grant: 3600 },
  });
  provider.proxy = true;
  return provider;
}

function ourClient(origin: string): ClientMetadata {
  return {
    client_id: "loket",
    token_endpoint_auth_method: "none",
    redirect_uris: [`${origin}/inloggen/terug`],
    grant_types: ["authorization_code"],
    response_types: ["code"],
    id_token_signed_response_alg: "ES256",
    application_type: "web",
  };
}

/** The same key in every process, from the master key: what one signs another can check. */
function signingKey() {
  const secret = Buffer.from(sign("demo-idp", "signing"));
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const text = (bytes: Buffer) => bytes.toString("base64url");
  return {
    kty: "EC",
    crv: "P-256",
    use: "sig",
    alg: "ES256",
    kid: "demo",
    d: text(secret),
    x: text(point.subarray(1, 33)),
    y: text(point.subarray(33)),
  };
}

function listen(origin: string, provider: Provider): RequestListener {
  const { host, protocol } = new URL(origin);
  const callback = provider.callback();
  return (request, response) => {
    const rest = (request.url ?? "/").replace(new RegExp(`^${demoPath}(?=[/?]|$)`), "") || "/";
    // The provider writes its own addresses from these: always the ones of its issuer, whatever a proxy said.
    request.headers.host = host;
    request.headers["x-forwarded-host"] = host;
    request.headers["x-forwarded-proto"] = protocol.slice(0, -1);
    if (rest === "/stijl.css")
      return void response.writeHead(200, { "content-type": "text/css; charset=utf-8" }).end(demoStyle);
    if (/^\/interactie\/[\w-]+$/.test(rest))
      return void interact(provider, host, request, response).catch(() => expired(response));
    Object.assign(request, { originalUrl: `${demoPath}${rest}`, url: rest });
    return void callback(request, response);
  };
}

async function interact(
  provider: Provider,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const werkplein = werkpleinForHost(host);
  const colleagues = demoStaff(werkplein);
  if (request.method === "POST") {
    const chosen = new URLSearchParams(await body(request)).get("wie") ?? "";
    if (colleagues.some(({ subject }) => subject === chosen)) {
      return provider.interactionFinished(request, response, { login: { accountId: chosen, remember: false } });
    }
  }
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
  response.end(demoPage(werkplein, colleagues, `${demoPath}/interactie/${uid}`));
}

/** A login page that lay open too long: start again. */
function expired(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(303, { location: "/inloggen" });
  response.end();
}

async function body(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) if (text.length < 10_000) text += chunk;
  return text;
}
