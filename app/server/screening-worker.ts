import { parentPort, workerData } from "node:worker_threads";
import type { ScreeningPlan } from "#app/queue/contract.ts";
import type { ScreeningHousehold } from "#app/queue/queries/screening-households.server.ts";
import { screenerFor } from "./screening-batch.ts";

/** One thread of the pool: a batch of sealed households in, what changed for them out. */
const screen = screenerFor(workerData as ScreeningPlan);
parentPort?.on("message", (rows: readonly ScreeningHousehold[]) => parentPort?.postMessage(screen(rows)));
