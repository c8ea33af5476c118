import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { now } from "#app/platform/clock.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { log } from "#app/platform/log.server.ts";
import { requestSeconds } from "#app/platform/metrics.server.ts";
import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";
import { werkpleinForHost } from "#app/werkpleinen/contract.ts";
import { healthRoutes } from "./health.server.ts";
import type { Mount } from "./mounts.server.ts";
import { isKeepable, type PageCache } from "./page-cache.server.ts";
import { partnerAnswers } from "./partner-answers.server.ts";
import { plainPage } from "./plain-page.server.ts";
import { isForm, readBody, refuseOtherSites, sendsFiles } from "./request-guard.server.ts";
import { securityHeaders } from "./security-headers.server.ts";
import type { StaticFiles } from "./static-files.server.ts";
import { type Visitor, visitorOf } from "./visitor.server.ts";

export interface FrontEnv {
  Bindings: HttpBindings;
  Variables: { visitor: Visitor; context: RequestContext };
}

export interface FrontParts {
  readonly files: StaticFiles;
  readonly pages: PageCache;
  readonly mounts: readonly Mount[];
  readonly isServing: () => boolean;
  readonly isDraining: () => boolean;
  /** Draws the page: Remix. Asks for the request with a signal of its own where it needs one. */
  readonly answer: (
    url: string,
    requestWith: (signal: AbortSignal | undefined) => Request,
    context: RequestContext,
  ) => Promise<Response>;
}

/** What stands before the routes: files and pages from memory, limits, and who is asking. */
export function front(parts: FrontParts): RequestListener {
  const listener = getRequestListener(honoApp(parts).fetch);
  return (incoming, outgoing) => {
    if (parts.isDraining()) outgoing.setHeader("connection", "close");
    const url = pathFrom(incoming.url ?? "/");
    incoming.url = url;
    if (incoming.method === "GET" || incoming.method === "HEAD") {
      if (parts.files(url, incoming, outgoing)) return;
      const key = pageKey(incoming, url);
      if (key !== undefined && parts.pages.answer(key, incoming, outgoing)) return;
    }
    const mount = parts.mounts.find(({ prefix }) => url.startsWith(prefix));
    const origin = mount && originOf(visitorOf(incoming));
    if (mount && origin) mount.handle(incoming, outgoing, origin);
    else void listener(incoming, outgoing);
  };
}

/** The path and query of what was asked for; some clients send the whole address. */
function pathFrom(target: string): string {
  if (target.startsWith("/")) return target;
  const { pathname, search } = URL.canParse(target) ? new URL(target) : { pathname: "/", search: "" };
  return `${pathname}${search}`;
}

/** Under which name a page for everyone is kept; undefined for a visitor with a cookie or another query string than that of the second variant. */
export function pageKey(incoming: IncomingMessage, url: string): string | undefined {
  if (incoming.headers.cookie !== undefined || !isKeepable(url)) return undefined;
  const origin = originOf(visitorOf(incoming));
  return origin && `${origin}${url}`;
}

function originOf(visitor: Visitor | undefined): string | undefined {
  return visitor && `${visitor.secure ? "https" : "http"}://${visitor.host}`;
}

function honoApp(parts: FrontParts): Hono<FrontEnv> {
  const app = new Hono<FrontEnv>();
  app.use(async (c, next) => {
    const visitor = visitorOf(c.env.incoming);
    if (!visitor) return c.text("Bad Request", 400);
    c.set("visitor", visitor);
    c.set("context", contextOf(visitor));
    await next();
  });
  healthRoutes(app, parts.isServing);
  partnerAnswers(app);
  app.all("*", async (c) => {
    const started = performance.now();
    const response = await guarded(parts, c.env.incoming, c.var.visitor, c.var.context);
    const seconds = (performance.now() - started) / 1000;
    requestSeconds.observe({ method: c.req.method, status: String(response.status) }, seconds);
    log.info(
      { id: c.var.context.requestId, method: c.req.method, status: response.status, ms: Math.round(seconds * 1000) },
      "request",
    );
    return response;
  });
  return app;
}

function contextOf(visitor: Visitor): RequestContext {
  let nonce: string | undefined;
  return {
    tenant: werkpleinForHost(visitor.host).id,
    clientAddress: visitor.address,
    // Made when a staff page asks for it: residents' pages, which are most, have none.
    get nonce() {
      nonce ??= randomBytes(16).toString("base64");
      return nonce;
    },
    requestId: randomUUID().slice(-12),
    now: now(),
    secure: visitor.secure,
    origin: originOf(visitor) ?? "",
  };
}

/** Asks whether the request may pass, then hands it on. */
async function guarded(
  parts: FrontParts,
  incoming: IncomingMessage,
  visitor: Visitor,
  context: RequestContext,
): Promise<Response> {
  const { method = "GET", url = "/" } = incoming;
  const headers = securityHeaders(visitor.secure);
  if (method !== "GET" && method !== "HEAD" && method !== "POST") {
    return new Response(null, { status: 405, headers: { ...headers, allow: "GET, HEAD, POST" } });
  }
  const wait = await takeTurn(method === "POST" ? "post" : "view", addressKey(visitor.address));
  if (wait > 0) return plainPage("tooMany", url, context.tenant, { ...headers, "retry-after": String(wait) });
  let body: Uint8Array<ArrayBuffer> | undefined;
  if (method === "POST") {
    if (refuseOtherSites(incoming, visitor)) return plainPage("otherSite", url, context.tenant, headers);
    body = await readBody(incoming);
    if (!body) {
      const page = sendsFiles(url) ? "fileTooLarge" : "tooLarge";
      return plainPage(page, url, context.tenant, { ...headers, connection: "close" });
    }
    if (!isForm(incoming.headers["content-type"], body)) return new Response(null, { status: 415, headers });
  }
  return parts.answer(url, (signal) => standardRequest(incoming, visitor, context, signal, body), context);
}

/** The request as routes see it: with the address that the visitor typed, and without headers that only proxies may set. */
function standardRequest(
  incoming: IncomingMessage,
  visitor: Visitor,
  context: RequestContext,
  signal: AbortSignal | undefined,
  body?: Uint8Array<ArrayBuffer>,
): Request {
  const headers = new Headers();
  const { rawHeaders } = incoming;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? "").toLowerCase();
    if (!name.startsWith(":") && !name.startsWith("x-forwarded-") && name !== "forwarded")
      headers.append(name, rawHeaders[i + 1] ?? "");
  }
  headers.set("host", visitor.host);
  if (body && !headers.has("content-type")) headers.set("content-type", "application/x-www-form-urlencoded");
  return new Request(`${context.origin}${incoming.url}`, {
    method: incoming.method ?? "GET",
    headers,
    signal: signal ?? null,
    body: body ?? null,
  });
}
