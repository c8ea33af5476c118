import type { CalendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { holidaysOf } from "../core/agenda-change.ts";
import { proposedHolidays } from "../core/holidays.ts";
import { agendaOf } from "./agenda.server.ts";

/** The closed days of a year: as a colleague confirmed them, or as they are proposed. */
export interface HolidayYear {
  readonly confirmedAt: Date | null;
  readonly days: readonly { readonly day: CalendarDay; readonly key: string; readonly ticked: boolean }[];
}

/** Proposed days come first to be ticked; what a colleague added themselves stays among them. */
export async function holidayYear(tenant: string, year: number): Promise<HolidayYear> {
  const [agenda, confirmed] = await Promise.all([
    agendaOf(tenant),
    db.appointmentHolidayYear.findUnique({ where: { tenant_year: { tenant, year } } }),
  ]);
  const proposed = proposedHolidays(year);
  if (!confirmed) return { confirmedAt: null, days: proposed };
  const kept = holidaysOf(agenda.exceptions, year);
  const own = kept
    .filter(({ day }) => !proposed.some((each) => each.day === day))
    .map(({ day, reason }) => ({ day, key: reason, ticked: true }));
  const days = proposed.map((each) => ({ ...each, ticked: kept.some(({ day }) => day === each.day) }));
  return { confirmedAt: confirmed.confirmedAt, days: [...days, ...own].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

/** Whether the closed days of this year have been confirmed. */
export async function isYearConfirmed(tenant: string, year: number): Promise<boolean> {
  return (await db.appointmentHolidayYear.count({ where: { tenant, year } })) > 0;
}
