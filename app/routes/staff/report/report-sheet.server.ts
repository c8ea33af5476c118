import { translator } from "#app/i18n/contract.ts";
import type { PublishedFigure } from "#app/reporting/queries/published-report.server.ts";
import type { OpenedReport } from "./report.server.ts";
import { nameOf, wordsOf } from "./report-model.server.ts";
import { keyText } from "./report-words.server.ts";

export type SheetCell = string | number;

const { t } = translator("nl");

/** Every figure of the report as lines: the titles first. A share is a number from 0 to 1 in whole hundredths, as it is shown. */
export function sheetOf({ report, about }: OpenedReport): SheetCell[][] {
  const column = (name: "indicator" | "by" | "key" | "unit" | "now" | "before" | "words") =>
    t(`reporting:columns.${name}`);
  const titles = [column("indicator"), column("by"), column("key"), column("unit"), column("now"), column("before")];
  const before = new Map(report.before.map((figure) => [nameIn(figure), figure]));
  const keys = new Map([...report.now, ...report.before].map((figure) => [nameIn(figure), figure]));
  const now = new Map(report.now.map((figure) => [nameIn(figure), figure]));
  return [
    [about],
    [t("reporting:hiding")],
    [...titles, column("words")],
    ...[...keys].map(([name, figure]) => [
      nameOf(figure.indicator),
      figure.by ? t(`reporting:by.key.${figure.by}`) : "",
      figure.by ? keyText(figure) : "",
      t(`reporting:units.${figure.unit}`),
      cellOf(now.get(name)),
      cellOf(before.get(name)),
      wordsOf(figure.indicator),
    ]),
  ];
}

function nameIn({ indicator, by, key }: PublishedFigure): string {
  return `${indicator} ${by ?? ""} ${key}`;
}

function cellOf(figure: PublishedFigure | undefined): SheetCell {
  if (!figure) return "";
  if (figure.value === null) return figure.unit === "level" ? t("reporting:notKept") : "";
  if (figure.value === "hidden") return t("reporting:hidden");
  const { unit, value } = figure;
  if (unit === "count") return value;
  return unit === "mean" || unit === "level" ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
}

/** As a Dutch spreadsheet opens it: semicolons, decimal commas, and a mark that it is UTF-8. */
export function csvOf(rows: readonly (readonly SheetCell[])[]): string {
  const cell = (value: SheetCell) =>
    typeof value === "number"
      ? `${value}`.replace(".", ",")
      : /[";\n]/.test(value)
        ? `"${value.replaceAll('"', '""')}"`
        : value;
  return `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}
