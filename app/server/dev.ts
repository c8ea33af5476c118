import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";
import { forgetSettings, settings } from "#app/platform/settings.server.ts";
import { generateIfNeeded } from "./build.ts";
import { prepareDemo } from "./demo-data.ts";
import { type RunningPostgres, startPostgres } from "./embedded-postgres.ts";
import type { Served, ServeOptions } from "./http.server.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { stopWith } from "./problem.ts";
import { root } from "./project.ts";
import { say, sayWhereItIs } from "./say.ts";

type Build = ServerBuild & { entry: { module: { serve(options: ServeOptions): Promise<Served> } } };

/** For developers: the same front and database as `npm start`, with Vite in between, so that a change is seen at the next request. */
async function develop(): Promise<void> {
  const began = performance.now();
  process.env.NODE_ENV = "development";
  let postgres: RunningPostgres | undefined;
  if (!settings().databaseUrl) {
    postgres = await startPostgres(settings().dataFolder);
    process.env.DATABASE_URL = postgres.url;
    forgetSettings();
  }
  await generateIfNeeded();
  await prepareDatabase(settings().databaseUrl ?? "");
  await prepareDemo(settings().databaseUrl ?? "");
  const { port, host } = settings();
  const vite = await createVite({
    root,
    server: { middlewareMode: true, hmr: { port: port + 20_000 } },
    appType: "custom",
  });
  const load = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as Build;
  const { entry } = await load();
  const served = await entry.module.serve({
    build: load,
    mode: "development",
    port,
    host,
    root,
    jobs: true,
    before: (incoming, outgoing, next) => vite.middlewares(incoming, outgoing, next),
  });
  await sayWhereItIs(served.port, Math.round(performance.now() - began));
  say(
    "  Texts in locales/ and anything in app/server or app/platform are read at the start: restart after changing them.\n",
  );
  onSignals(async () => {
    await served.close();
    await vite.close();
    await postgres?.stop();
  });
}

function onSignals(stop: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0), stopWith));
  }
}

await develop().catch(stopWith);
