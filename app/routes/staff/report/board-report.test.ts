import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { indicators, type Period, readPeriod } from "#app/reporting/contract.ts";
import { boardReport } from "./board-report.server.ts";

test.each(["hidden", 0.95, null] as const)(
  "what a council gets is one page, also where every figure is %s",
  async (value) => {
    const figures = indicators.map(({ id: indicator, unit }) => ({
      ...{ indicator, unit, by: null, key: "" },
      value: typeof value === "number" && unit === "count" ? 12_345 : value,
    }));
    const ask = { period: readPeriod("2026-Q3") as Period, gemeente: null };
    const report = { now: figures, before: figures };
    const pdf = await boardReport({ ask, about: "Hele Werkplein, 3e kwartaal 2026", report });
    expect(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]).toBe("1");
  },
);
