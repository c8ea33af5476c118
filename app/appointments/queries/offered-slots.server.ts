import { addDays, type CalendarDay, dayInAmsterdam, isCalendarDay } from "#app/kernel/day.ts";
import type { Agenda, Audience, Needs, Slot } from "../core/model.ts";
import { slotAt, slots } from "../core/slots.ts";
import { startOf } from "../core/wall-time.ts";
import { agendaOf, busyBetween } from "./agenda.server.ts";

export interface OfferedAsk {
  readonly tenant: string;
  readonly needs: Needs;
  readonly audience: Audience;
  /** The appointment that is being moved. */
  readonly ignoreLineage?: string;
  readonly now: Date;
}

/** What can be had from a day on. @param days at most 31 */
export async function offeredSlots(
  ask: OfferedAsk & { readonly from: CalendarDay; readonly days: number },
): Promise<readonly Slot[]> {
  const { tenant, from, days, now } = ask;
  const [agenda, busy] = await Promise.all([agendaOf(tenant), claimsIn(tenant, from, days, now)]);
  return slots({ ...ask, agenda, busy });
}

/** The times of a day that could be had if nobody had them: where one more is made on purpose, or nowhere. */
export async function fullTimes(ask: OfferedAsk & { readonly day: CalendarDay }): Promise<readonly Slot[]> {
  const { tenant, day: from, now } = ask;
  const [agenda, busy] = await Promise.all([agendaOf(tenant), claimsIn(tenant, from, 1, now)]);
  const on = (claims: typeof busy) => slots({ ...ask, from, days: 1, agenda, busy: claims });
  const free = new Set(on(busy).map(({ time }) => time));
  return on([]).filter(({ time }) => !free.has(time));
}

/**
 * The slot that starts at an instant, with what it rests on; null when it cannot be had.
 * @param ask `nobodyElse` asks whether it could be had if nothing was claimed.
 */
export async function offeredAt(
  ask: OfferedAsk & { readonly nobodyElse?: boolean },
  start: Date,
): Promise<{ slot: Slot; agenda: Agenda } | null> {
  const day = dayInAmsterdam(start);
  if (!isCalendarDay(day)) return null;
  const claims = ask.nobodyElse ? [] : claimsIn(ask.tenant, day, 1, ask.now);
  const [agenda, busy] = await Promise.all([agendaOf(ask.tenant), claims]);
  const slot = slotAt({ ...ask, agenda, busy }, start);
  return slot && { slot, agenda };
}

export interface DayWithPlaces {
  readonly day: CalendarDay;
  readonly slots: readonly Slot[];
}

/** Two weeks at a time: nearly always enough for a page. */
const lookedAt = 14;

/** The first days that have places, from a day on, as many as are wanted; `next` is where to look further, null past the horizon. */
export async function firstDaysWithPlaces(
  ask: OfferedAsk & { readonly from: CalendarDay },
  wanted: number,
): Promise<{ readonly days: readonly DayWithPlaces[]; readonly next: CalendarDay | null }> {
  const { tenant, from, needs, now } = ask;
  const agenda = await agendaOf(tenant);
  const service = agenda.services.find(({ code }) => code === needs.service);
  const today = dayInAmsterdam(now);
  const last = addDays(today, service?.maxDaysAhead ?? 0);
  const days = new Map<CalendarDay, Slot[]>();
  for (let start = from < today ? today : from; start <= last; start = addDays(start, lookedAt)) {
    const busy = await claimsIn(tenant, start, lookedAt, now);
    for (const slot of slots({ ...ask, from: start, days: lookedAt, agenda, busy })) {
      const known = days.get(slot.day);
      if (!known && days.size === wanted) return { days: listed(days), next: slot.day };
      if (known) known.push(slot);
      else days.set(slot.day, [slot]);
    }
  }
  return { days: listed(days), next: null };
}

function listed(days: ReadonlyMap<CalendarDay, readonly Slot[]>): readonly DayWithPlaces[] {
  return [...days].map(([day, found]) => ({ day, slots: found }));
}

function claimsIn(tenant: string, from: CalendarDay, days: number, now: Date) {
  return busyBetween(tenant, new Date(startOf(from)), new Date(startOf(addDays(from, days + 1))), now);
}
