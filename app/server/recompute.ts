import type { RecomputedCheck } from "#app/queue/commands/recompute-check.server.ts";
import type { Compared, SchemeResult } from "#app/regelingen/contract.ts";
import { stopWith } from "./problem.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run recompute -- <intake id | reference>`: the saved check once more, from the rules and figures that its receipt names.
 * Exit 0: every scheme says what it said; 1: something differs; 2: there is nothing to recompute.
 */
const why = {
  notFound: "There is no intake with this id or reference.",
  noCheck: "This intake holds no saved check.",
  rulesGone: "The rules or figures that the receipt names are not in the database.",
} as const;

async function run(named: string): Promise<number> {
  const { recomputeCheck } = await import("#app/queue/commands/recompute-check.server.ts");
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  const { now } = await import("#app/platform/clock.server.ts");
  try {
    const outcome = await recomputeCheck(named, now());
    if (!outcome.ok) {
      process.stderr.write(`${why[outcome.refusal]}\n`);
      return 2;
    }
    return Math.max(...outcome.value.map(print));
  } finally {
    await closeDatabase();
  }
}

function print({ tenant, reference, receipt, schemes }: RecomputedCheck): number {
  const { rules, figures, day, gemeente, overlay } = receipt;
  const lines = [
    `${reference} (${tenant}): rules ${rules}, figures ${figures} of ${day}, ${gemeente} ${overlay}`,
    ...schemes.map(lineOf),
  ];
  const different = schemes.filter(({ same }) => !same).length;
  lines.push(different === 0 ? `${schemes.length} schemes, all the same` : `${different} of ${schemes.length} differ`);
  process.stdout.write(`${lines.join("\n")}\n`);
  return different === 0 ? 0 : 1;
}

function lineOf({ scheme, stored, again, same }: Compared): string {
  return `${same ? "same   " : "DIFFERS"} ${scheme.padEnd(32)} ${said(stored).padEnd(28)} ${said(again)}`;
}

function said(result: SchemeResult | null): string {
  if (!result) return "-";
  const { verdict, amountCents, per } = result;
  return amountCents ? `${verdict} ${amountCents.from ?? ""}..${amountCents.to ?? ""} ct/${per}` : verdict;
}

const [named] = process.argv.slice(2);
if (!named) {
  process.stderr.write("Name the intake: npm run recompute -- <id or reference>\n");
  process.exit(2);
}
try {
  process.exitCode = await withDatabase(() => run(named));
} catch (error) {
  stopWith(error);
}
