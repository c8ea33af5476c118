import { key, translator } from "#app/i18n/contract.ts";
import { formatDecimal, formatLanguage, formatMonth, formatNumber } from "#app/i18n/format.server.ts";
import type { Period } from "#app/reporting/contract.ts";
import type { PublishedFigure } from "#app/reporting/queries/published-report.server.ts";

const { t, has } = translator("nl");

/** "2e kwartaal 2024", "juni 2024". */
export function periodText({ kind, part, year, from }: Period): string {
  if (kind !== "month") return t(`reporting:periods.${kind}`, { part, year });
  return formatMonth(from);
}
export function valueText({ unit, value }: Pick<PublishedFigure, "unit" | "value">): string {
  if (value === "hidden") return t("reporting:hidden");
  if (value === null) return unit === "level" ? t("reporting:notKept") : "–";
  if (unit === "count" || (unit === "level" && Number.isInteger(value))) return formatNumber(value);
  const percent = Math.round(value * 100);
  return unit === "mean" || unit === "level" ? formatDecimal(value) : `${percent < 0 ? "−" : ""}${Math.abs(percent)}%`;
}

/** The difference with a year earlier, with its sign; nothing where one of them is not there. Of what is shown, as it is shown. */
export function changeText(now: PublishedFigure, before: PublishedFigure | undefined): string {
  if (typeof now.value !== "number" || typeof before?.value !== "number") return "–";
  const signed = (by: number, text: string) => `${by > 0 ? "+" : by < 0 ? "−" : ""}${text}`;
  if (now.unit === "count") {
    const by = now.value - before.value;
    return signed(by, formatNumber(Math.abs(by)));
  }
  if (now.unit === "mean" || now.unit === "level") {
    const by = Math.round(now.value * 10) / 10 - Math.round(before.value * 10) / 10;
    return signed(by, formatDecimal(Math.abs(by)));
  }
  const by = Math.round(now.value * 100) - Math.round(before.value * 100);
  return t("reporting:points", { number: signed(by, `${Math.abs(by)}`) });
}

/** What a figure is told apart by, in words. */
export function keyText({ by, key: value }: Pick<PublishedFigure, "by" | "key">): string {
  if (by === "language") return formatLanguage(value);
  if (by === "channel") return known(key("queue", "channels", value), value);
  if (by === "reason") return known(key("queue", "stopReasons", value), value);
  return value === "" ? t("reporting:noRegeling") : known(key("regelingen", "schemes", value, "name"), value);
}

function known(text: string, otherwise: string): string {
  return has(text) ? t(text) : otherwise;
}
