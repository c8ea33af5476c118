import { translator } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { termStories } from "#app/queue/queries/clocks.server.ts";
import { type OpenReport, openReport } from "#app/reporting/commands/open-report.server.ts";
import { type PublishedReport, publishedReport } from "#app/reporting/queries/published-report.server.ts";
import { type ReportAsk, type ReportChoices, readAsk, reportChoices } from "./report-ask.server.ts";
import { type ReportSection, type ReportSplit, sectionsOf, splitsOf } from "./report-model.server.ts";
import { periodText } from "./report-words.server.ts";

export interface OpenedReport {
  readonly ask: ReportAsk;
  readonly report: PublishedReport;
  /** "Zundert, 2e kwartaal 2024". */
  readonly about: string;
}

export interface ReportModel {
  readonly about: string;
  readonly period: string;
  readonly gemeente: string;
  readonly periods: readonly { readonly value: string; readonly text: string }[];
  readonly gemeenten: readonly { readonly value: string; readonly text: string }[];
  readonly sections: readonly ReportSection[];
  readonly splits: readonly ReportSplit[];
  readonly files: readonly { readonly kind: "csv" | "xlsx" | "pdf"; readonly href: string }[];
}

const { t } = translator("nl");

/** Opens a report and writes down who did; null for a period or gemeente that is not offered to this colleague. */
export async function openedReport(
  staff: Staff,
  search: URLSearchParams,
  as: OpenReport["as"],
  now: Date,
): Promise<OpenedReport | null> {
  const choices = reportChoices(staff, dayInAmsterdam(now));
  const ask = readAsk(search, choices);
  if (!ask) return null;
  const { period, gemeente } = ask;
  await openReport({ tenant: staff.tenant, staffId: staff.id, period: period.id, gemeente, as, at: now }, termStories);
  const report = await publishedReport(staff.tenant, period, gemeente);
  return { ask, report, about: `${placeOf(choices, gemeente)}, ${periodText(period)}` };
}

export function reportModel(staff: Staff, today: CalendarDay, { ask, report, about }: OpenedReport): ReportModel {
  const choices = reportChoices(staff, today);
  const whole = choices.whole ? [{ value: "", text: t("reporting:whole") }] : [];
  const search = new URLSearchParams({ periode: ask.period.id, gemeente: ask.gemeente ?? "" });
  const file = (kind: "csv" | "xlsx" | "pdf") => ({ kind, href: `/rapportage/rapportage.${kind}?${search}` });
  return {
    about,
    period: ask.period.id,
    gemeente: ask.gemeente ?? "",
    periods: choices.periods.map((period) => ({ value: period.id, text: periodText(period) })),
    gemeenten: [...whole, ...choices.gemeenten.map(({ id, name }) => ({ value: id, text: name }))],
    sections: sectionsOf(report),
    splits: splitsOf(report),
    files: [file("pdf"), file("xlsx"), file("csv")],
  };
}

function placeOf({ gemeenten }: ReportChoices, gemeente: string | null): string {
  return gemeenten.find(({ id }) => id === gemeente)?.name ?? t("reporting:whole");
}
