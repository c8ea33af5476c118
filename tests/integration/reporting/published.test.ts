import { expect, test } from "vitest";
import { importHistory } from "#app/queue/commands/import-history.server.ts";
import type { HistoryLine } from "#app/queue/contract.ts";
import { termStories } from "#app/queue/queries/clocks.server.ts";
import { openReport } from "#app/reporting/commands/open-report.server.ts";
import { readPeriod } from "#app/reporting/contract.ts";
import { publishedReport } from "#app/reporting/queries/published-report.server.ts";
import { aanvraag, daysOver, melding, reference } from "#tests/reference/history.ts";

const tenant = "ability";
const now = new Date("2026-11-27T09:00:00Z");

/** The decisions of 2017 of the source: 489, 17, 8, 7 and 1, over two gemeenten. */
function decisionsOf2017(): HistoryLine[] {
  type Row = Record<"toekenning" | "afwijzing" | "intrekking" | "buitenBehandeling" | "nietTotAanvraag", number>;
  const row = reference<(Row & { period: string })[]>("besluiten").find(({ period }) => period === "2017") as Row;
  const days = (count: number, as: string) =>
    daysOver("2017", count).map((received, at) => ({
      ...{ id: `2017-${as}-${at}`, werkplein: tenant, received },
      gemeente: at % 3 === 0 ? "bedum" : "winsum",
    }));
  const decided = (kind: "toekenning" | "afwijzing" | "buiten_behandeling", count: number) =>
    days(count, kind).map((told) => aanvraag(told, { decision: { kind, on: told.received } }));
  return [
    ...decided("toekenning", row.toekenning),
    ...decided("afwijzing", row.afwijzing),
    ...decided("buiten_behandeling", row.buitenBehandeling),
    ...days(row.intrekking, "ingetrokken").map((told) =>
      aanvraag(told, { outcome: "withdrawn", ended: told.received }),
    ),
    ...days(row.nietTotAanvraag, "niet").map((told) =>
      melding(told, { outcome: "niet_tot_aanvraag", ended: told.received, reason: "nietVerschenen" }),
    ),
  ];
}

async function published(id: string, gemeente: string | null = null) {
  const period = readPeriod(id);
  if (!period) throw new Error(`no period ${id}`);
  const { now: figures } = await publishedReport(tenant, period, gemeente);
  const of = (indicator: string) => figures.find((one) => one.indicator === indicator && !one.by)?.value;
  return { figures, of };
}

test("what is published hides the one melding of the source, and what it could be worked out from, in every period and gemeente alike", async () => {
  await importHistory(tenant, decisionsOf2017(), now);
  await openReport(
    { tenant, staffId: "00000000-0000-4000-8000-000000000001", period: "2017", gemeente: null, as: "page", at: now },
    termStories,
  );
  // then the year tells how many there were, and not the one
  const year = await published("2017");
  expect(year.of("aanvragen")).toBe(521);
  expect(year.of("nietTotAanvraag")).toBe("hidden");
  // and nowhere does a count of 1 to 4 stand
  const periods = ["2017", "2017-Q1", "2017-01"];
  for (const id of periods)
    for (const gemeente of [null, "winsum"]) {
      const { figures, of } = await published(id, gemeente);
      const counts = figures.filter(({ unit }) => unit === "count").map(({ value }) => value);
      expect(counts.filter((value) => typeof value === "number" && value > 0 && value < 5)).toEqual([]);
      // and what is shown of the sum and its parts leaves at least two of them open, or none
      const parts = ["toekenning", "afwijzing", "intrekking", "buitenBehandeling", "nietTotAanvraag"].map(of);
      const open = parts.filter((value) => value === "hidden").length;
      if (of("besluiten") !== "hidden") expect([id, gemeente, open === 1]).toEqual([id, gemeente, false]);
    }
});
