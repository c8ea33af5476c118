import { stopWith } from "./problem.ts";
import { say } from "./say.ts";
import { withDatabase } from "./with-database.ts";

/** `npm run report:rebuild`: every line and day total of the reports once more, from what is stored. The figures stay the same. */
async function run(): Promise<void> {
  const { rebuild } = await import("#app/reporting/commands/count-again.server.ts");
  const { termStories } = await import("#app/queue/queries/clocks.server.ts");
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  try {
    say(`${await rebuild(termStories)} intakes counted`);
  } finally {
    await closeDatabase();
  }
}

try {
  await withDatabase(run);
} catch (error) {
  stopWith(error);
}
