import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import "./i18n/texts.server.ts";
import { PageContext } from "./platform/page-context.ts";
import { wholePage } from "./platform/whole-page.server.ts";

export { handleError, serve } from "./server/http.server.ts";

export const streamTimeout = 5000;

/** Draws a page. A resident's page is one string without scripts; a page of staff (handle `hydrate`) is streamed with a nonce. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response | Promise<Response> {
  const hydrate = remix.staticHandlerContext.matches.some((match) => {
    const handle = remix.routeModules[match.route.id]?.handle as { hydrate?: boolean } | undefined;
    return handle?.hydrate === true;
  });
  headers.set("content-type", "text/html; charset=utf-8");
  if (!hydrate) {
    remix.serverHandoffStream = undefined;
    return wholePage(`<!doctype html>${renderToString(page(request, remix, context, undefined))}`, { status, headers });
  }
  headers.set("x-loket-hydrate", "yes");
  return stream(request, status, headers, remix, context);
}

function page(request: Request, remix: EntryContext, context: AppLoadContext, nonce: string | undefined) {
  return (
    <PageContext.Provider value={{ nonce, requestId: context.requestId }}>
      <RemixServer context={remix} url={request.url} abortDelay={streamTimeout} {...(nonce ? { nonce } : {})} />
    </PageContext.Provider>
  );
}

function stream(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext) {
  return new Promise<Response>((resolve, reject) => {
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page(request, remix, context, context.nonce), {
      nonce: context.nonce,
      onShellReady() {
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onAllReady: () => clearTimeout(timer),
    });
    // Cleared as soon as the page is whole: hundreds of waiting timers would keep as many dead pages alive.
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}
