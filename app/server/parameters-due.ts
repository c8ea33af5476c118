import { parseArgs } from "node:util";
import { calendarDay, isCalendarDay } from "#app/kernel/day.ts";
import { figuresDue, parameters } from "#app/regelingen/contract.ts";
import "./unheard.ts";

/** `npm run parameters:due -- --date 2027-01-01`: the figures that decide nothing on that day, and since when. Exit 1 when there are any. */
const { values } = parseArgs({ options: { date: { type: "string" } } });
if (!values.date || !isCalendarDay(values.date)) {
  process.stderr.write("Name the day: npm run parameters:due -- --date 2027-01-01\n");
  process.exit(2);
}
const found = figuresDue(parameters, calendarDay(values.date));
for (const { key, state, since = "", legalBasis } of found)
  process.stdout.write(`${state.padEnd(10)} ${since.padEnd(11)} ${key} (${legalBasis})\n`);
process.stdout.write(`${found.length} of ${parameters.length} figures are to be looked up for ${values.date}\n`);
process.exitCode = found.length > 0 ? 1 : 0;
