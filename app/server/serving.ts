import cluster, { type Worker } from "node:cluster";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { settings } from "#app/platform/settings.server.ts";
import type { Served, ServeOptions } from "./http.server.ts";
import { root } from "./project.ts";

export type Serving = Served;

/** The built program brings its own `serve`, so that routes and server share one of each module: one pool, one set of keys. */
type Build = ServerBuild & { entry: { module: { serve(options: ServeOptions): Promise<Served> } } };

/** Serves from this process. */
export async function serveHere(): Promise<Serving> {
  process.env.LOKET_ENV ??= process.env.NODE_ENV ?? "development";
  process.env.NODE_ENV = "production";
  const build = (await import(pathToFileURL(join(root, "build/server/index.js")).href)) as Build;
  const { port, host } = settings();
  return build.entry.module.serve({
    build,
    mode: "production",
    port,
    host,
    root,
    jobs: process.env.LOKET_JOBS !== "no",
  });
}

/** Serves from several processes that share the port; the first one runs the jobs. A process that dies is replaced. */
export async function serveWithWorkers(count: number): Promise<Serving> {
  let stopping = false;
  const fork = (first: boolean): Worker => {
    const worker = cluster.fork({ LOKET_JOBS: first ? "yes" : "no" });
    worker.on("exit", () => {
      if (!stopping) setTimeout(() => fork(first), 500);
    });
    return worker;
  };
  const workers = Array.from({ length: count }, (_, index) => fork(index === 0));
  const ports = await Promise.all(workers.map(listening));
  return {
    port: ports[0] ?? settings().port,
    async close() {
      stopping = true;
      const running = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      await Promise.all(
        running.map((worker) => {
          const gone = new Promise<void>((done) => worker.once("exit", () => done()));
          worker.process.kill("SIGTERM");
          return gone;
        }),
      );
    },
  };
}

function listening(worker: Worker): Promise<number> {
  return new Promise((done, fail) => {
    worker.once("listening", ({ port }) => done(port));
    worker.once("exit", () => fail(new Error("A process that serves could not start.")));
  });
}
