import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ScreeningPlan } from "#app/queue/contract.ts";
import type { ScreeningHousehold } from "#app/queue/queries/screening-households.server.ts";
import type { BatchFound } from "./screening-batch.ts";

/** Threads that open and judge households, each a batch at a time. */
export interface ScreeningPool {
  readonly size: number;
  /** Answers come in the order of asking, per thread; batches go round. */
  screen(rows: readonly ScreeningHousehold[]): Promise<BatchFound>;
  close(): Promise<void>;
}

export function screeningPool(plan: ScreeningPlan, size = Math.min(2, availableParallelism())): ScreeningPool {
  const threads = Array.from({ length: size }, () => threadFor(plan));
  let turn = 0;
  return {
    size,
    screen: (rows) => {
      turn += 1;
      return (threads[turn % size] as Thread).screen(rows);
    },
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread keeps rules and no households: more memory would only be used to tidy up later. */
const resourceLimits = { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32 };

interface Thread {
  readonly worker: Worker;
  screen(rows: readonly ScreeningHousehold[]): Promise<BatchFound>;
}

function threadFor(plan: ScreeningPlan): Thread {
  const worker = new Worker(new URL("./screening-worker.ts", import.meta.url), { workerData: plan, resourceLimits });
  const waiting: { resolve(found: BatchFound): void; reject(error: unknown): void }[] = [];
  let broken: unknown;
  worker.on("message", (found: BatchFound) => waiting.shift()?.resolve(found));
  worker.on("error", (error) => {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    worker,
    screen: (rows) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ resolve, reject });
        worker.postMessage(rows);
      }),
  };
}
