// `npm run test:clocks`: the unit tests on machines elsewhere, and in the night that the clock changes here. What stands behind `--` goes to
// vitest: `npm run test:clocks -- --project integration tests/integration/appointments`.
import { resolve } from "node:path";
import { run } from "#tests/harness/processes.ts";

const given = process.argv.slice(2);
const which = given.length > 0 ? given : ["--project", "unit", "--project", "unit-texts"];
const tests = ["vitest", "run", "--config", "tests/vitest.config.ts", ...which];
const where = { cwd: resolve(import.meta.dirname, "../.."), limitMs: 5 * 60_000 };

/** Debian's `faketime` sets the date of a process and of all that it starts: here half a minute before the clock changes. */
const machines = [
  { zone: "Pacific/Honolulu", set: [], shows: "GMT-1000" },
  { zone: "Asia/Kolkata", set: [], shows: "GMT+0530" },
  { zone: "Europe/Amsterdam", set: ["faketime", "2027-03-28 01:59:30"], shows: "Sun Mar 28 2027 01:59:3" },
  { zone: "Europe/Amsterdam", set: ["faketime", "2027-10-31 01:59:30"], shows: "Sun Oct 31 2027 01:59:3" },
];

const failed: string[] = [];
for (const { zone, set, shows } of machines) {
  const env = { TZ: zone, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
  const clock = await run([...set, "node", "-p", "new Date().toString()"], { ...where, env });
  const isSet = clock.output.includes(shows);
  const { code, output, seconds } = isSet ? await run([...set, ...tests], { ...where, env }) : clock;
  const passed = isSet && code === 0;
  if (!passed) failed.push(`${zone} ${set[1] ?? ""}`);
  const counted = /Tests\s+(.*)/.exec(output)?.[1] ?? "no tests";
  console.log(`${passed ? "passed" : "FAILED"}  ${clock.output.trim()}  ${counted}  ${seconds.toFixed(0)} s`);
  if (!passed) console.log(output.slice(-3000));
}
if (failed.some((name) => name.includes("2027")))
  console.log("A faked date needs the program faketime (Debian: apt install faketime).");
process.exitCode = failed.length === 0 ? 0 : 1;
