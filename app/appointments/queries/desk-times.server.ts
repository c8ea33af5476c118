import { formatDay } from "#app/i18n/format.server.ts";
import { type CalendarDay, dayInAmsterdam, isCalendarDay } from "#app/kernel/day.ts";
import type { Interpreting } from "../core/booking.ts";
import type { DeskTimesModel } from "../core/desk-model.ts";
import type { Needs } from "../core/model.ts";
import { firstDaysWithPlaces, fullTimes } from "./offered-slots.server.ts";

/** So many days on a page. */
const daysShown = 5;

/** What a colleague looks for, for somebody. */
export interface DeskWish {
  readonly tenant: string;
  readonly service: string;
  readonly location: string;
  readonly interpreter: Interpreting;
  /** What they speak; null for Dutch. */
  readonly spoken: string | null;
  /** The appointment that is being moved. */
  readonly ignoreLineage?: string;
  readonly now: Date;
}

/** What a time must have: only an interpreter who comes has to be free. */
export function needsOf({ service, location, spoken }: DeskWish, interpreter: Interpreting): Needs {
  return { service, location, language: null, interpreterLanguage: interpreter === "booked" ? spoken : null };
}

/**
 * The first days with times for colleagues, also those that residents are not offered. Where no interpreter can come one helps by telephone:
 * nobody is sent away for their language.
 */
export async function deskTimes(wish: DeskWish, from: CalendarDay): Promise<DeskTimesModel> {
  const wanted = wish.interpreter === "phone" && wish.spoken ? "booked" : wish.interpreter;
  const first = await timesWith(wish, wanted, from);
  if (first.days.length > 0 || wanted !== "booked") return first;
  return timesWith(wish, "phone", from);
}

async function timesWith(wish: DeskWish, interpreter: Interpreting, from: CalendarDay): Promise<DeskTimesModel> {
  const { tenant, now, ignoreLineage } = wish;
  const found = await firstDaysWithPlaces(
    {
      ...{ tenant, needs: needsOf(wish, interpreter), audience: "intern", now, from },
      ...(ignoreLineage && { ignoreLineage }),
    },
    daysShown,
  );
  const days = found.days.map(({ day, slots }) => ({
    ...{ day, title: formatDay(day, "nl") },
    times: slots.map(({ start, time }) => ({ value: start.toISOString(), text: time })),
  }));
  return { days, interpreter, byPhone: interpreter === "phone", next: found.next };
}

/** The full times of a day, for one more than there is room for. An interpreter of ours cannot be in two places: it is one on the telephone. */
export async function extraTimes(wish: DeskWish, day: CalendarDay): Promise<DeskTimesModel> {
  const { tenant, now } = wish;
  const interpreter = wish.interpreter === "booked" ? "phone" : wish.interpreter;
  const full = await fullTimes({ tenant, needs: needsOf(wish, interpreter), audience: "intern", now, day });
  const times = full.map(({ start, time }) => ({ value: start.toISOString(), text: time }));
  const days = times.length > 0 ? [{ day, title: formatDay(day, "nl"), times }] : [];
  return { days, interpreter, byPhone: interpreter === "phone", next: null };
}

/** The day that "Meer dagen" leads to; today when it is none. */
export function dayFrom(search: URLSearchParams, now: Date): CalendarDay {
  const [today, asked] = [dayInAmsterdam(now), search.get("vanaf") ?? ""];
  return isCalendarDay(asked) && asked > today ? asked : today;
}
