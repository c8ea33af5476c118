import { type Staff, worksFor } from "#app/identity/contract.ts";
import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { type Period, periodWith, publishedAfter, readPeriod } from "#app/reporting/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

export interface ReportAsk {
  readonly period: Period;
  /** Null: the whole Werkplein. */
  readonly gemeente: string | null;
}

export interface ReportChoices {
  readonly periods: readonly Period[];
  readonly gemeenten: readonly { readonly id: string; readonly name: string }[];
  /** Who works for some gemeenten sees theirs only. */
  readonly whole: boolean;
}

const yearsBack = 10;

/** Every period that is over with its quarter, the latest first; and the gemeenten that this colleague works for, those of the past too. */
export function reportChoices(staff: Staff, today: CalendarDay): ReportChoices {
  const periods = new Map<string, Period>();
  let day = addDays(periodWith(today, "quarter").from, -1);
  const last = `${Number(day.slice(0, 4)) - yearsBack}-12-31`;
  while (day > last) {
    for (const kind of ["quarter", "half", "year", "month"] as const) {
      const period = periodWith(day, kind);
      if (publishedAfter(period) < today) periods.set(period.id, period);
    }
    day = addDays(periodWith(day, "month").from, -1);
  }
  const { gemeenten, formerGemeenten = [] } = werkpleinById(staff.tenant);
  return {
    periods: [...periods.values()],
    gemeenten: [...gemeenten, ...formerGemeenten].filter(({ id }) => worksFor(staff, id)),
    whole: staff.gemeenten.length === 0,
  };
}

/** What was asked for, or what comes first; null for a period or gemeente that is not offered. */
export function readAsk(search: URLSearchParams, { periods, gemeenten, whole }: ReportChoices): ReportAsk | null {
  const asked = search.get("periode");
  const period = asked ? readPeriod(asked) : periods[0];
  const gemeente = search.get("gemeente") || (whole ? null : (gemeenten[0]?.id ?? ""));
  if (!period || !periods.some(({ id }) => id === period.id)) return null;
  if (gemeente !== null && !gemeenten.some(({ id }) => id === gemeente)) return null;
  return { period, gemeente };
}
