import { addDays, type CalendarDay, dayInAmsterdam, isCalendarDay } from "#app/kernel/day.ts";
import { capsFor, type RoomUnderCap } from "./caps.ts";
import { type Candidate, type Crew, combine, crewFor, inFairOrder, isFree } from "./crew.ts";
import type { Span } from "./intervals.ts";
import type { Agenda, Audience, Busy, Needs, Service, Slot } from "./model.ts";
import { locationHours, resourceHours, together } from "./schedule.ts";
import { instantAt, timeOf } from "./wall-time.ts";

const msPerMinute = 60_000;

export interface SlotAsk {
  readonly agenda: Agenda;
  /** Every claim in the days that are asked for; an expired hold is none. */
  readonly busy: readonly Busy[];
  readonly needs: Needs;
  readonly from: CalendarDay;
  /** At most 31. */
  readonly days: number;
  readonly now: Date;
  readonly audience: Audience;
  /** The appointment that is being moved: its own time does not stand in its way. */
  readonly ignoreLineage?: string;
}

/** All that stays the same for every day of a search. */
interface Search extends SlotAsk {
  readonly service: Service;
  readonly crew: Crew;
  readonly capOn: (day: CalendarDay) => RoomUnderCap;
}

/**
 * Every start time that can be had, in order; each once, with the combinations of resources that are free for it (A.2).
 * Start times are counted on the clock from the start of an opening, lengths and notice in elapsed minutes, the horizon in days.
 */
export function slots(ask: SlotAsk): readonly Slot[] {
  const search = searchOf(ask);
  if (!search) return [];
  const today = dayInAmsterdam(ask.now);
  const lastDay = addDays(today, search.service.maxDaysAhead);
  const found: Slot[] = [];
  for (let n = 0; n < Math.min(ask.days, 31); n++) {
    const day = addDays(ask.from, n);
    if (day >= today && day <= lastDay) found.push(...slotsOn(day, search));
  }
  return found;
}

/** The slot that starts at this instant (somebody may post anything), by the same rules as the list; null when it is not offered (any more). */
export function slotAt(ask: Omit<SlotAsk, "from" | "days">, start: Date): Slot | null {
  if (Number.isNaN(start.getTime())) return null;
  const day = dayInAmsterdam(start);
  if (!isCalendarDay(day)) return null;
  return slots({ ...ask, from: day, days: 1 }).find((slot) => slot.start.getTime() === start.getTime()) ?? null;
}

function searchOf(ask: SlotAsk): Search | null {
  const { agenda, needs, audience, ignoreLineage } = ask;
  const service = agenda.services.find(({ code }) => code === needs.service);
  if (!service || !isOffered(service, ask)) return null;
  const busy = ask.busy.filter(({ lineage }) => lineage !== ignoreLineage);
  return {
    ...ask,
    service,
    crew: crewFor(agenda, needs, service, busy),
    capOn: capsFor(agenda, needs, audience, busy),
  };
}

function isOffered(service: Service, { needs, audience }: SlotAsk): boolean {
  if (!service.active || service.kind !== "individual") return false;
  if (audience === "public" && service.audience === "intern") return false;
  return service.locations.includes(needs.location);
}

function slotsOn(day: CalendarDay, search: Search): readonly Slot[] {
  const { agenda, needs, service, crew } = search;
  const house = locationHours(agenda, service, needs.location, day);
  if (house.open.length === 0) return [];
  const starts: Starts = new Map();
  for (const each of inFairOrder(crew.staff, day)) {
    addStarts(
      starts,
      day,
      together(house, resourceHours(agenda, each.resource, service, needs.location, day)),
      service,
      each,
    );
  }
  const earliest = search.now.getTime() + service.minNoticeMin * msPerMinute;
  const ordered = [...starts.values()].filter(({ start }) => start >= earliest).sort((a, b) => a.start - b.start);
  if (ordered.length === 0) return [];
  const roomUnderCap = search.capOn(day);
  const rooms = crew.rooms && openOn(day, crew.rooms, search);
  const interpreters = crew.interpreters && openOn(day, crew.interpreters, search);
  return ordered.flatMap(({ minutes, start, staff }) => {
    const end = start + service.durationMin * msPerMinute;
    const cap = roomUnderCap(minutes, start, end);
    if (cap === 0) return [];
    const free = (each: Candidate) => isFree(each, start, end + service.turnaroundMin * msPerMinute);
    const there = (kind: readonly OpenCandidate[] | null) =>
      kind?.filter(({ each, open }) => free(each) && fits(open, minutes, end)).map(({ each }) => each) ?? null;
    const combinations = combine([staff.filter(free), there(rooms), there(interpreters)]);
    const places = Math.min(combinations.length, cap);
    return places > 0 ? [slotOf(day, minutes, start, end, places, combinations)] : [];
  });
}

type Starts = Map<number, { readonly minutes: number; readonly start: number; readonly staff: Candidate[] }>;

/** Start times of one colleague: on the grid of each opening, where the whole appointment fits in what is open. */
function addStarts(
  starts: Starts,
  day: CalendarDay,
  { openings, open }: { readonly openings: readonly Span[]; readonly open: readonly Span[] },
  { gridMin, durationMin }: Service,
  who: Candidate,
): void {
  const pieces = piecesOf(open, day);
  for (const [from, to] of openings)
    for (let minutes = from; minutes < to; minutes += gridMin) {
      const start = instantAt(day, minutes);
      if (typeof start === "string" || !fits(pieces, minutes, start + durationMin * msPerMinute)) continue;
      const known = starts.get(minutes);
      if (known) known.staff.push(who);
      else starts.set(minutes, { minutes, start, staff: [who] });
    }
}

interface OpenCandidate {
  readonly each: Candidate;
  readonly open: readonly Piece[];
}

/** Rooms or interpreters, the least busy first, with the hours that they are there. */
function openOn(
  day: CalendarDay,
  candidates: readonly Candidate[],
  { agenda, service, needs }: Search,
): readonly OpenCandidate[] {
  return inFairOrder(candidates, day).map((each) => ({
    each,
    open: piecesOf(resourceHours(agenda, each.resource, service, needs.location, day).open, day),
  }));
}

/** A part of the day without a pause, in minutes after midnight, and the instant at which it ends. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly close: number;
}

/** What ends at a time that the clock skips or shows twice has no end that can be promised, and is left out. */
function piecesOf(open: readonly Span[], day: CalendarDay): readonly Piece[] {
  return open.flatMap(([from, to]) => {
    const close = instantAt(day, to);
    return typeof close === "number" ? [{ from, to, close }] : [];
  });
}

/** Whether it is open without a pause from these minutes after midnight until that instant. */
function fits(open: readonly Piece[], minutes: number, end: number): boolean {
  return open.some(({ from, to, close }) => from <= minutes && minutes < to && end <= close);
}

function slotOf(
  day: CalendarDay,
  minutes: number,
  start: number,
  end: number,
  places: number,
  combinations: readonly (readonly string[])[],
): Slot {
  const part = minutes < 12 * 60 ? "morning" : minutes < 17 * 60 ? "afternoon" : "evening";
  return { start: new Date(start), end: new Date(end), day, time: timeOf(minutes), part, places, combinations };
}
