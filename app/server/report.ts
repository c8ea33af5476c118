import { parseArgs } from "node:util";
import { type Figure, readPeriod, yearBefore } from "#app/reporting/contract.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { Problem, stopWith } from "./problem.ts";
import { withDatabase } from "./with-database.ts";

/**
 * `npm run report -- --period 2024-Q2 --werkplein hart-van-west-brabant [--gemeente etten-leur] --unsuppressed [--json]`: every indicator
 * of a year, half year (`2024-H1`), quarter or month (`2024-06`), beside the same period of the year before. The counts are those of
 * the registration, small ones too: for use inside the Werkplein, never to publish. Hence the flag.
 */
const { values } = parseArgs({
  options: {
    ...{ period: { type: "string" }, werkplein: { type: "string" }, gemeente: { type: "string" } },
    ...{ unsuppressed: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
  },
});

async function report(): Promise<string> {
  const { period, werkplein, gemeente } = asked();
  const [{ figuresIn }, { countAgain }, { termStories }, { closeDatabase }] = await Promise.all([
    import("#app/reporting/queries/figures.server.ts"),
    import("#app/reporting/commands/count-again.server.ts"),
    import("#app/queue/queries/clocks.server.ts"),
    import("#app/platform/db.server.ts"),
  ]);
  try {
    await countAgain(termStories);
    const of = (days: typeof period) => figuresIn({ tenant: werkplein, from: days.from, to: days.to, gemeente });
    const [now, before] = [await of(period), await of(yearBefore(period))];
    const about = { werkplein, gemeente: gemeente ?? null, period: period.id, from: period.from, to: period.to };
    return values.json ? JSON.stringify({ ...about, figures: now, before }) : table(now, before);
  } finally {
    await closeDatabase();
  }
}

function asked() {
  const period = readPeriod(values.period ?? "");
  if (!period) throw new Problem("Name the period: --period 2024, 2024-H1, 2024-Q2 or 2024-06.");
  const werkplein = werkpleinen.find(({ id }) => id === values.werkplein);
  if (!werkplein) throw new Problem(`Name the Werkplein: --werkplein ${werkpleinen.map(({ id }) => id).join(", ")}.`);
  const { gemeenten, formerGemeenten = [] } = werkplein;
  const known = [...gemeenten, ...formerGemeenten].map(({ id }) => id);
  if (values.gemeente && !known.includes(values.gemeente)) throw new Problem(`Gemeenten: ${known.join(", ")}.`);
  if (!values.unsuppressed)
    throw new Problem("This shows small counts, which could tell of one person. For use inside: add --unsuppressed.");
  return { period, werkplein: werkplein.id, gemeente: values.gemeente };
}

function table(now: readonly Figure[], before: readonly Figure[]): string {
  const keyOf = ({ indicator, by, key }: Figure) => `${indicator} ${by ?? ""} ${key}`;
  const old = new Map(before.map((figure) => [keyOf(figure), figure]));
  const lines = now.map((figure) => {
    const name = figure.by ? `  ${figure.by} ${figure.key || "-"}` : figure.indicator;
    return `${name.padEnd(48)} ${said(figure).padStart(10)} ${said(old.get(keyOf(figure))).padStart(10)}`;
  });
  return [`${"".padEnd(48)} ${"now".padStart(10)} ${"a year ago".padStart(10)}`, ...lines].join("\n");
}

function said(figure: Figure | undefined): string {
  if (!figure) return "-";
  if (figure.value === null) return figure.unit === "level" ? "not kept" : "-";
  if (figure.unit === "count" || (figure.unit === "level" && Number.isInteger(figure.value))) return `${figure.value}`;
  return figure.unit === "mean" || figure.unit === "level"
    ? figure.value.toFixed(1)
    : `${Math.round(figure.value * 100)} %`;
}

try {
  process.stdout.write(`${await withDatabase(report)}\n`);
} catch (error) {
  stopWith(error);
}
