import { createECDH } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import Provider, { type Account, type ClientMetadata, type KoaContextWithOIDC } from "oidc-provider";
import { isLanguage, type LanguageCode } from "#app/i18n/contract.ts";
import { sign } from "#app/platform/crypto.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { werkpleinForHost } from "#app/werkpleinen/contract.ts";
import { demoResidents } from "./core/demo-residents.ts";
import { type DemoColleague, demoStaff } from "./core/demo-staff.ts";
import { acrOf, levels } from "./core/resident-claims.ts";
import { loggedOutPath } from "./core/session.ts";
import { demoDigidPage, demoLogoutPage, demoPage, demoStyle } from "./demo-page.server.ts";
import { DemoStore } from "./demo-store.server.ts";

/** Where the provider stands. */
export const demoPath = "/demo-idp";

const digidClient = "loket-digid";
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
    clients: [
      ourClient(origin, "loket", "/inloggen/terug"),
      { ...ourClient(origin, digidClient, "/digid/terug"), post_logout_redirect_uris: [origin + loggedOutPath] },
    ],
    acrValues: levels.map(acrOf),
    claims: { openid: ["sub", "name", "werkplein", "rollen", "gemeenten", "groepen", "bsn", "acr", "auth_time"] },
    conformIdTokenClaims: false,
    cookies: { keys: [Buffer.from(sign("demo-idp", "cookies")).toString("base64url")] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLogOut },
    },
    findAccount: (_context, subject) => accountOf(subject, werkplein.id, colleagues),
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

/** Somebody of the demo: a resident, or a colleague of this Werkplein. */
function accountOf(subject: string, werkplein: string, colleagues: readonly DemoColleague[]): Account | undefined {
  const resident = demoResidents.find((one) => one.subject === subject);
  if (resident) {
    const { name, bsn } = resident;
    return { accountId: subject, claims: () => ({ sub: subject, name, bsn }) };
  }
  const found = colleagues.find((colleague) => colleague.subject === subject);
  if (!found) return undefined;
  const { name, role, gemeenten } = found;
  return {
    accountId: subject,
    claims: () => ({
      ...{ sub: subject, name, werkplein, rollen: [role], gemeenten: [...gemeenten] },
      groepen: [`loket-${role}`],
    }),
  };
}

function ourClient(origin: string, id: string, way: string): ClientMetadata {
  return {
    client_id: id,
    token_endpoint_auth_method: "none",
    redirect_uris: [origin + way],
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
    // It asks on every login who you are, so it remembers nobody: another person in the same browser would be a conflict to it. Only who
    // logs out was somebody.
    if (!rest.startsWith("/session/end"))
      request.headers.cookie = request.headers.cookie?.replace(/(^|; *)_session[^=]*=[^;]*/g, "");
    if (rest === "/stijl.css")
      return void response.writeHead(200, { "content-type": "text/css; charset=utf-8" }).end(demoStyle);
    if (/^\/interactie\/[\w-]+$/.test(rest))
      return void interact(provider, host, request, response).catch(() => expired(response));
    Object.assign(request, { originalUrl: `${demoPath}${rest}`, url: rest });
    return void callback(request, response);
  };
}

const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};

async function interact(
  provider: Provider,
  host: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid, params } = await provider.interactionDetails(request, response);
  const werkplein = werkpleinForHost(host);
  const ofResidents = params.client_id === digidClient;
  const subjects = ofResidents ? demoResidents : demoStaff(werkplein);
  if (request.method === "POST") {
    const chosen = new URLSearchParams(await body(request)).get("wie") ?? "";
    if (ofResidents && chosen === "annuleren")
      return provider.interactionFinished(request, response, { error: "access_denied" });
    if (subjects.some(({ subject }) => subject === chosen)) {
      const acr = demoResidents.find(({ subject }) => subject === chosen)?.level;
      const login = { accountId: chosen, remember: false, ...(acr ? { acr: acrOf(acr) } : {}) };
      return provider.interactionFinished(request, response, { login });
    }
  }
  response.writeHead(200, pageHeaders);
  const action = `${demoPath}/interactie/${uid}`;
  response.end(
    ofResidents
      ? demoDigidPage(werkplein, languageOf(params.ui_locales), action)
      : demoPage(werkplein, demoStaff(werkplein), action),
  );
}

/** "Ook bij DigiD uitloggen": one button, no script. `form` is the provider's own, without one. */
async function askToLogOut(context: KoaContextWithOIDC, form: string): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) context.set(name, value);
  context.body = demoLogoutPage(languageOf(context.oidc.params?.ui_locales), form);
}

function languageOf(asked: unknown): LanguageCode {
  const text = String(asked ?? "");
  return isLanguage(text) ? text : "nl";
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
