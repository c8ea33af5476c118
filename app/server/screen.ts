import { parseArgs } from "node:util";
import pg from "pg";
import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import { figuresDue, parameters } from "#app/regelingen/contract.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { Problem, stopWith } from "./problem.ts";
import { type Progress, progressOn } from "./progress.ts";
import { say } from "./say.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run screen -- --date 2027-01-01 [--werkplein id] [--batch households at a time]`: every household that consented, by the figures of that day. Stopped in any
 * way it goes on where it was; once finished it does nothing more. Somebody calls who is on the list; nothing is decided.
 */
const { values } = parseArgs({
  options: { date: { type: "string" }, werkplein: { type: "string" }, batch: { type: "string", default: "2000" } },
});

async function screenAll(date: CalendarDay, tenants: readonly string[], url: string): Promise<void> {
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  const lock = new pg.Client({ connectionString: url, application_name: "loket screening" });
  await lock.connect();
  try {
    // Held as long as this process lives, so a killed one lets go.
    const { rows } = await lock.query<{ held: boolean }>(
      "select pg_try_advisory_lock(hashtextextended('loket screening', 0)) as held",
    );
    if (!rows[0]?.held) throw new Problem("A screening is running already.");
    for (const tenant of tenants) await screenOne(tenant, date);
  } finally {
    await lock.end();
    await closeDatabase();
  }
}

async function screenOne(tenant: string, date: CalendarDay): Promise<void> {
  const { now } = await import("#app/platform/clock.server.ts");
  const { screenTenant } = await import("./screening-run.ts");
  let progress: Progress | undefined;
  const { seen, changed, again, unreadable } = await screenTenant({
    ...{ tenant, date, clock: now, batchSize: Number(values.batch) },
    begins: (total, done) => {
      if (done > 0) say(`${tenant}: goes on after ${done} households`);
      progress = progressOn(process.stdout, tenant, total);
      progress.at(done);
    },
    moves: (done, found) => progress?.at(done, `${found} changed`),
  });
  progress?.end();
  say(`${tenant}: ${seen} households, ${changed} on the list${again ? ", done before" : ""}`);
  if (unreadable.length > 0)
    say(`${tenant}: ${unreadable.length} could not be opened: ${unreadable.slice(0, 10).join(", ")}`);
}

const { date, werkplein } = values;
const tenants = werkpleinen.map(({ id }) => id).filter((id) => werkplein === undefined || id === werkplein);
if (!date || !isCalendarDay(date) || tenants.length === 0 || !(Number(values.batch) >= 1)) {
  process.stderr.write("Name the day: npm run screen -- --date 2027-01-01 [--werkplein hart-van-west-brabant]\n");
  process.exit(2);
}
try {
  const due = figuresDue(parameters, date).length;
  if (due > 0)
    say(`${due} figures are not known for ${date}: what rests on them is compared as if they stayed the same.`);
  await withDatabase((url) => screenAll(date, tenants, url));
} catch (error) {
  stopWith(error);
}
