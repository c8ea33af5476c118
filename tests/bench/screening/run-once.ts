import { availableParallelism } from "node:os";
import { calendarDay } from "#app/kernel/day.ts";
import { now } from "#app/platform/clock.server.ts";
import { closeDatabase } from "#app/platform/db.server.ts";
import { progressOn } from "#app/server/progress.ts";
import { screenTenant } from "#app/server/screening-run.ts";

export interface ScreeningFigures {
  readonly seen: number;
  readonly changed: number;
  readonly milliseconds: number;
  /** Of all threads together. */
  readonly evaluatingMs: number;
  readonly threads: number;
  readonly peakKiB: number;
}

/** One screening, measured; its figures as one line of JSON. */
const [tenant = "", date = ""] = process.argv.slice(2);
let progress: ReturnType<typeof progressOn> | undefined;
const began = performance.now();
const { seen, changed, evaluatingMs } = await screenTenant({
  ...{ tenant, date: calendarDay(date), clock: now },
  begins: (total, done) => {
    progress = progressOn(process.stderr, "screening", total);
    progress.at(done);
  },
  moves: (done, found) => progress?.at(done, `${found} changed`),
});
progress?.end();
const milliseconds = performance.now() - began;
await closeDatabase();
const figures: ScreeningFigures = {
  ...{ seen, changed, milliseconds, evaluatingMs, threads: Math.min(2, availableParallelism()) },
  peakKiB: process.resourceUsage().maxRSS,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
