/** `npm run texts:status [-- --stale]`: per language and room how much is translated, by whom, and what the Dutch has overtaken (B-43). */
import { parseArgs } from "node:util";
import { textStatus } from "#app/i18n/text-status.server.ts";

const { values: options } = parseArgs({ options: { stale: { type: "boolean" } } });
const columns = ["total", "present", "reviewed", "draft", "machine", "stale", "unstamped", "missing"] as const;
const rows = textStatus();

for (const [lng, own] of Map.groupBy(rows, (row) => row.lng)) {
  console.log(`\n${lng.padEnd(14)}${columns.map((column) => column.padStart(10)).join("")}`);
  for (const row of own)
    console.log(
      line(
        row.namespace,
        columns.map((column) => row[column]),
      ),
    );
  console.log(
    line(
      "together",
      columns.map((column) => own.reduce((sum, row) => sum + row[column], 0)),
    ),
  );
  if (options.stale) for (const key of own.flatMap((row) => row.staleKeys)) console.log(`  stale: ${key}`);
}

function line(name: string, figures: readonly number[]): string {
  return `${name.padEnd(14)}${figures.map((figure) => String(figure).padStart(10)).join("")}`;
}
