import { gzipSync } from "node:zlib";
import type { AppLoadContext } from "@remix-run/node";
import type { RequestContext } from "#app/platform/http.server.ts";
import { wholeBody } from "#app/platform/whole-page.server.ts";
import type { Answering } from "./few-routes.server.ts";
import { mistakePage } from "./mistake-page.server.tsx";
import { metOutage, outagePage } from "./outage-page.server.ts";
import { isKeepable, type PageCache } from "./page-cache.server.ts";
import { noteRefused } from "./refused.server.ts";
import { securityHeaders } from "./security-headers.server.ts";

/** A page as one string goes to the socket together with its headers. */
type Body = string | Buffer<ArrayBuffer>;

/** Makes the request as routes see it. */
type RequestWith = (signal: AbortSignal | undefined) => Request;

/** Why a finished request is aborted; made once, since making an error costs time. */
const isWhole = new Error("the answer is whole");

const packable = /^(text\/|application\/(json|javascript|xml))|\+(json|xml)/;

/** Lets Remix answer, and finishes what it gives: guarding headers, the outage page, packing, the pages for everyone. */
export function remixAnswer(answering: (url: string) => Answering, pages: PageCache, development: boolean) {
  return async (url: string, requestWith: RequestWith, context: RequestContext): Promise<Response> => {
    const { handler, drawnByRemix } = answering(url);
    const whenDone = drawnByRemix ? new AbortController() : undefined;
    const request = requestWith(whenDone?.signal);
    const response = await handler(request, context as AppLoadContext);
    const body = await wholeBody(response);
    // Remix holds a timer, and with it the whole page, for five seconds otherwise.
    whenDone?.abort(isWhole);
    await noteRefused({ url, request, response, body, context });
    if (response.status >= 500 && metOutage(context)) {
      return outagePage(url, requestWith(undefined), context);
    }
    if (response.status >= 500 && response.headers.get("content-type") === "text/plain") {
      response.headers.set("content-type", "text/html; charset=utf-8");
      const html = mistakePage(new URL(request.url).pathname, context.requestId);
      return finish(request, context, response, html, pages, development);
    }
    return finish(request, context, response, body, pages, development);
  };
}

function finish(
  request: Request,
  context: RequestContext,
  response: Response,
  body: Body | undefined,
  pages: PageCache,
  development: boolean,
): Response {
  const { headers } = response;
  const nonce = take(headers, "x-loket-hydrate") ? context.nonce : undefined;
  const isForEveryone =
    take(headers, "x-loket-cache") === "public" && response.status === 200 && !headers.has("set-cookie");
  const guarding = securityHeaders(context.secure, nonce, development);
  for (const [name, value] of Object.entries(guarding)) if (!headers.has(name)) headers.set(name, value);
  if (!headers.has("cache-control")) headers.set("cache-control", isForEveryone ? "no-cache" : "no-store");
  headers.set("x-request-id", context.requestId);
  if (!body || request.method === "HEAD") return new Response(null, { status: response.status, headers });
  const type = headers.get("content-type") ?? "";
  if (packable.test(type)) headers.append("vary", "accept-encoding");
  if (isForEveryone && !development && !request.headers.has("cookie") && isKeepable(request.url)) {
    headers.delete("x-request-id");
    headers.set("etag", pages.keep(request.url, Object.fromEntries(headers), Buffer.from(body)));
  }
  return packed(request, response.status, headers, body, type);
}

function packed(request: Request, status: number, headers: Headers, body: Body, type: string): Response {
  const wanted = body.length > 1000 && packable.test(type) && !headers.has("content-encoding");
  if (wanted && request.headers.get("accept-encoding")?.includes("gzip")) {
    headers.set("content-encoding", "gzip");
    return new Response(gzipSync(body, { level: 4 }), { status, headers });
  }
  return new Response(body, { status, headers });
}

function take(headers: Headers, name: string): string | null {
  const value = headers.get(name);
  if (value !== null) headers.delete(name);
  return value;
}
