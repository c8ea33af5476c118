import { randomUUID } from "node:crypto";
import { readDay, type ScheduleException } from "#app/appointments/contract.ts";
import { holidayYear } from "#app/appointments/queries/holiday-year.server.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { lookOrSave, type Outcome, refused, sentIn } from "./answer.server.ts";
import { closedWords } from "./overview.server.ts";
import { dayWords, type Named } from "./words.server.ts";

export interface HolidaysModel {
  readonly year: number;
  readonly years: readonly number[];
  readonly confirmed: string | null;
  readonly days: readonly Named[];
  readonly ticked: readonly string[];
}

/** This year and the two after it. */
export function yearsFrom(now: Date): readonly number[] {
  const year = Number(dayInAmsterdam(now).slice(0, 4));
  return [year, year + 1, year + 2];
}

/** The asked year, or the first one. */
export function yearIn(address: URL, now: Date): number {
  const years = yearsFrom(now);
  return years.find((year) => String(year) === address.searchParams.get("jaar")) ?? years[0] ?? 0;
}

/** The closed days of a year, each to be ticked. */
export async function holidaysModel(staff: Staff, year: number, now: Date): Promise<HolidaysModel> {
  const { confirmedAt, days } = await holidayYear(staff.tenant, year);
  return {
    year,
    years: yearsFrom(now),
    confirmed: confirmedAt && formatShortDay(confirmedAt),
    days: days.map(({ day, key }) => ({ value: day, text: `${dayWords(day)}, ${closedWords(key)}` })),
    ticked: days.filter(({ ticked }) => ticked).map(({ day }) => day),
  };
}

/** Confirms the ticked days of a year, with one that a colleague adds, or shows what that breaks. */
export async function answerHolidays(staff: Staff, year: number, form: FormData, now: Date): Promise<Outcome> {
  const sent = sentIn(form);
  const { days } = await holidayYear(staff.tenant, year);
  const ticked = days.filter(({ day }) => sent.ticked.feestdag?.includes(day));
  const typed = sent.typed.extraDag?.trim() ?? "";
  const extra = typed ? readDay(typed) : null;
  if (typed && !extra) return refused(sent, [{ field: "extraDag", code: "day" }]);
  if (extra && !extra.startsWith(`${year}-`)) return refused(sent, [{ field: "extraDag", code: "otherYear" }]);
  const added = extra && !ticked.some(({ day }) => day === extra) ? [{ day: extra, key: keyOf(extra, days) }] : [];
  const closed = [...ticked, ...added].map(
    ({ day, key }): ScheduleException => ({
      ...{ id: randomUUID(), scope: "everywhere", scopeId: null, day, starts: null, ends: null },
      ...{ effect: "closed", reason: key, source: "holiday" },
    }),
  );
  return lookOrSave(staff, { kind: "holidaysConfirmed", year, days: closed }, sent, now);
}

/** A day that has a name keeps it; another is a bridge day. */
function keyOf(day: CalendarDay, days: readonly { readonly day: CalendarDay; readonly key: string }[]): string {
  return days.find((each) => each.day === day)?.key ?? "bridgeDay";
}
