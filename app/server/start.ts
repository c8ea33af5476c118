import cluster from "node:cluster";
import { createServer } from "node:net";
import { forgetSettings, type Settings, settings } from "#app/platform/settings.server.ts";
import { buildIfNeeded } from "./build.ts";
import { prepareDemo } from "./demo-data.ts";
import { type RunningPostgres, startPostgres } from "./embedded-postgres.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { stopWith } from "./problem.ts";
import { say, sayWhereItIs } from "./say.ts";
import { type Serving, serveHere, serveWithWorkers } from "./serving.ts";
import { whenUnheard } from "./unheard.ts";
import { proxyCheck } from "./visitor.server.ts";

/** Starts the product: settings, database, migrations, build, HTTP. The first thing that cannot be done is said in one line. */
async function start(): Promise<void> {
  const began = performance.now();
  const options = settings();
  proxyCheck(options.trustedProxies);
  await checkPort(options);
  let postgres: RunningPostgres | undefined;
  let serving: Serving | undefined;
  const started = Promise.withResolvers<void>();
  onSignals(async () => {
    // What is half started is started first: stopping half of it would leave the other half.
    await started.promise;
    await serving?.close();
    await postgres?.stop();
  });
  try {
    const building = options.buildsAtStart ? buildIfNeeded() : Promise.resolve(false);
    building.catch(() => undefined);
    if (!options.databaseUrl) {
      postgres = await startPostgres(options.dataFolder);
      if (postgres.note) say(postgres.note);
      process.env.DATABASE_URL = postgres.url;
      forgetSettings();
    }
    await prepareDatabase(settings().databaseUrl ?? "");
    await prepareDemo(settings().databaseUrl ?? "");
    await building;
    serving = options.workers > 1 ? await serveWithWorkers(options.workers) : await serveHere();
    await sayWhereItIs(serving.port, Math.round(performance.now() - began));
  } catch (error) {
    await serving?.close().catch(() => undefined);
    await postgres?.stop().catch(() => undefined);
    throw error;
  } finally {
    started.resolve();
  }
}

/** Fails at once when the port is taken, before anything was started. @throws the error of the system, as one line */
async function checkPort({ port, host }: Settings): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once("error", fail).listen(port, host, () => probe.close(() => done()));
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EAFNOSUPPORT" && error.code !== "EADDRNOTAVAIL") throw error;
  });
}

/** The first signal lets everything finish; a second Ctrl-C ends the process at once. */
function onSignals(stop: () => Promise<void>): void {
  let asked = 0;
  const end = (code: number) => {
    asked += 1;
    if (asked > 1) return;
    setTimeout(() => process.exit(1), 30_000).unref();
    stop().then(() => process.exit(code), stopWith);
  };
  whenNpmDies(() => process.kill(process.pid, "SIGTERM"));
  whenUnheard(() => end(1));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => (asked > 0 && signal === "SIGINT" ? process.exit(130) : end(0)));
  }
}

/** Whoever ends `npm start` means the product, also when npm had no time to tell us. */
function whenNpmDies(act: () => void): void {
  if (process.env.npm_lifecycle_event !== "start" || !cluster.isPrimary) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 500);
  watch.unref();
}

process.on("unhandledRejection", (error) => {
  process.stderr.write(`loket: unexpected: ${error instanceof Error ? error.name : "error"}\n`);
});

if (cluster.isWorker) {
  const serving = await serveHere().catch(stopWith);
  onSignals(() => serving.close());
  process.on("disconnect", () => process.exit(0));
} else {
  await start().catch(stopWith);
}
