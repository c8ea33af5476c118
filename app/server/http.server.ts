import { createServer } from "node:http";
import { resolve } from "node:path";
import { createRequestHandler, type HandleErrorFunction, type ServerBuild } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { flushCounts } from "#app/intake/commands/count-step.server.ts";
import { DatabaseAway, namedIfAway } from "#app/platform/database-pool.server.ts";
import { closeDatabase } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { keys } from "#app/platform/master-key.server.ts";
import { type Answering, fewRoutes } from "./few-routes.server.ts";
import { type FrontParts, front } from "./front.server.ts";
import { mounts } from "./mounts.server.ts";
import { noteOutage } from "./outage-page.server.ts";
import { PageCache } from "./page-cache.server.ts";
import { drawPlainPages } from "./plain-page.server.ts";
import { remixAnswer } from "./remix-answer.server.ts";
import { staticFiles } from "./static-files.server.ts";
import { startJobs, stopJobs } from "./worker.server.ts";

export interface ServeOptions {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly mode: "production" | "development";
  readonly port: number;
  readonly host: string;
  /** The folder of the project. */
  readonly root: string;
  /** Whether this process runs jobs too. */
  readonly jobs: boolean;
  /** Gets each request first, in development; calls `next` to pass it on. */
  readonly before?: (incoming: never, outgoing: never, next: () => void) => void;
}

export interface Served {
  readonly port: number;
  /** Stops accepting, answers what is under way, lets jobs finish, and lets go of the database. */
  close(): Promise<void>;
}

/** Serves the product from this process. The launcher calls it on the built program, so that there is one of each module. */
export async function serve(options: ServeOptions): Promise<Served> {
  keys();
  drawPlainPages(options.root);
  const pages = new PageCache();
  let state: "starting" | "serving" | "draining" = "starting";
  const parts: FrontParts = {
    files: staticFiles(resolve(options.root, "build/client")),
    pages,
    mounts: mounts(),
    isServing: () => state === "serving",
    isDraining: () => state === "draining",
    answer: remixAnswer(answeringOf(options), pages, options.mode === "development"),
  };
  const listener = front(parts);
  const { before } = options;
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 },
    before
      ? (incoming, outgoing) => before(incoming as never, outgoing as never, () => listener(incoming, outgoing))
      : listener,
  );
  await listen(server, options.port, options.host);
  if (options.jobs) await startJobs();
  state = "serving";
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      state = "draining";
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      const tooLong = setTimeout(() => server.closeAllConnections(), 10_000);
      await closed;
      clearTimeout(tooLong);
      await stopJobs();
      await flushCounts();
      await closeDatabase();
    },
  };
}

function answeringOf({ build, mode }: ServeOptions): (url: string) => Answering {
  if (typeof build !== "function") return fewRoutes(build, mode);
  const whole = { handler: createRequestHandler(build, mode), drawnByRemix: true };
  return () => whole;
}

/** IPv6 with IPv4 in it where the machine has it, else IPv4. */
async function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  const attempt = (address: string) =>
    new Promise<void>((done, fail) => {
      server.once("error", fail).listen(port, address, () => {
        server.off("error", fail);
        done();
      });
    });
  try {
    await attempt(host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (host !== "::" || (code !== "EAFNOSUPPORT" && code !== "EADDRNOTAVAIL")) throw error;
    await attempt("0.0.0.0");
  }
}

/** Called by Remix for what no route foresaw. The log names neither query, body nor any part of the path that could be a code. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A form sent to an address that takes none is answered with 405 and is nobody's mistake here.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  // Whichever way this request asked the database: a page that failed because it is away says so, and no other page.
  if (namedIfAway(error) instanceof DatabaseAway) noteOutage(context);
  const path = new URL(request.url).pathname
    .split("/")
    .map((part) => (/\d/.test(part) || part.length > 24 ? ":" : part));
  log.error({ error, id: context.requestId, method: request.method, path: path.join("/") }, "a request failed");
};
