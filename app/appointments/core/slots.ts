import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { type Span, touches, union } from "./intervals.ts";
import type { Agenda, Busy, Needs, Resource, Service, Slot } from "./model.ts";
import { holdsOn, locationHours, type OpenHours, resourceHours, together } from "./schedule.ts";
import { instantAt, minutesOf, startOf, timeOf } from "./wall-time.ts";

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
  readonly audience: "public" | "intern";
  /** The appointment that is being moved: its own time does not stand in its way. */
  readonly ignoreLineage?: string;
}

/** Somebody or something that is needed, with the claims on it. */
interface Candidate {
  readonly resource: Resource;
  readonly taken: readonly Span[];
  /** When its claims begin, in order: their number on a day spreads the work evenly. */
  readonly begins: readonly number[];
}

interface Crew {
  readonly service: Service;
  readonly staff: readonly Candidate[];
  /** Null: none is needed. */
  readonly rooms: readonly Candidate[] | null;
  readonly interpreters: readonly Candidate[] | null;
}

/**
 * Every start time that can be had, in order; each once, with the combinations of resources that are free for it (A.2).
 * Start times are counted on the clock from the start of an opening, lengths and notice in elapsed minutes, the horizon in days.
 */
export function slots(ask: SlotAsk): readonly Slot[] {
  const service = ask.agenda.services.find(({ code }) => code === ask.needs.service);
  if (!service || !isOffered(service, ask)) return [];
  const crew = crewFor(ask, service);
  const today = dayInAmsterdam(ask.now);
  const lastDay = addDays(today, service.maxDaysAhead);
  const found: Slot[] = [];
  for (let n = 0; n < Math.min(ask.days, 31); n++) {
    const day = addDays(ask.from, n);
    if (day >= today && day <= lastDay) found.push(...slotsOn(day, ask, crew));
  }
  return found;
}

/** The slot that starts at this instant, by the same rules as the list; null when it is not offered (any more). */
export function slotAt(ask: Omit<SlotAsk, "from" | "days">, start: Date): Slot | null {
  const day = dayInAmsterdam(start);
  return slots({ ...ask, from: day, days: 1 }).find((slot) => slot.start.getTime() === start.getTime()) ?? null;
}

function isOffered(service: Service, { needs, audience }: SlotAsk): boolean {
  if (!service.active || service.kind !== "individual") return false;
  if (audience === "public" && service.audience === "intern") return false;
  return service.locations.includes(needs.location);
}

function slotsOn(day: CalendarDay, ask: SlotAsk, crew: Crew): readonly Slot[] {
  const { agenda, needs } = ask;
  const { service } = crew;
  const house = locationHours(agenda, service, needs.location, day);
  if (house.open.length === 0) return [];
  const starts = new Map<number, { minutes: number; staff: Candidate[] }>();
  const rooms = crew.rooms && inFairOrder(crew.rooms, day);
  const interpreters = crew.interpreters && inFairOrder(crew.interpreters, day);
  for (const each of inFairOrder(crew.staff, day)) {
    const hours = resourceHours(agenda, each.resource, service, needs.location, day);
    if (hours) addStarts(starts, day, together(house, hours), service, each);
  }
  const hoursOf = new Map<string, OpenHours | null>();
  return [...starts]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, { minutes, staff }]) => {
      const end = start + service.durationMin * msPerMinute;
      if (start < ask.now.getTime() + service.minNoticeMin * msPerMinute) return [];
      const free = (each: Candidate) => isFree(each, start, end + service.turnaroundMin * msPerMinute);
      const there = (each: Candidate) => free(each) && isThere(each, ask, service, day, minutes, hoursOf);
      const combinations = combine([
        staff.filter(free),
        rooms?.filter(there) ?? null,
        interpreters?.filter(there) ?? null,
      ]);
      const places = Math.min(combinations.length, roomUnderCap(ask, day, minutes, start, end));
      return places > 0 ? [slotOf(day, minutes, start, end, places, combinations)] : [];
    });
}

/** Start times of one colleague: on the grid of each opening, where the whole appointment fits in what is open. */
function addStarts(
  starts: Map<number, { minutes: number; staff: Candidate[] }>,
  day: CalendarDay,
  hours: OpenHours,
  { gridMin, durationMin }: Service,
  who: Candidate,
): void {
  for (const [openingFrom, openingTo] of hours.openings)
    for (let minutes = openingFrom; minutes < openingTo; minutes += gridMin) {
      const start = instantAt(day, minutes);
      if (typeof start === "string") continue;
      const piece = hours.open.find(([from, to]) => from <= minutes && minutes < to);
      const close = piece && instantAt(day, piece[1]);
      if (typeof close !== "number" || start + durationMin * msPerMinute > close) continue;
      const known = starts.get(start);
      if (known) known.staff.push(who);
      else starts.set(start, { minutes, staff: [who] });
    }
}

function crewFor(ask: SlotAsk, service: Service): Crew {
  const { agenda, needs } = ask;
  const here = agenda.resources.filter(
    ({ active, location }) => active && (location === null || location === needs.location),
  );
  const taken = claimsByResource(ask);
  const candidate = (resource: Resource): Candidate => ({ resource, ...(taken.get(resource.id) ?? nothing) });
  const staff = here.filter(
    ({ kind, services, languages }) =>
      kind === "staff" &&
      services.includes(service.code) &&
      (needs.language === null || languages.includes(needs.language)),
  );
  const rooms = here.filter(({ kind }) => kind === "room" || kind === "desk");
  const interpreters = here.filter(
    ({ kind, languages }) => kind === "interpreter" && languages.includes(needs.interpreterLanguage ?? ""),
  );
  return {
    service,
    staff: staff.map(candidate),
    rooms: service.needsRoom ? rooms.map(candidate) : null,
    interpreters: needs.interpreterLanguage !== null ? interpreters.map(candidate) : null,
  };
}

const nothing: Omit<Candidate, "resource"> = { taken: [], begins: [] };

function claimsByResource({ busy, ignoreLineage }: SlotAsk): ReadonlyMap<string, Omit<Candidate, "resource">> {
  const spans = new Map<string, Span[]>();
  for (const { resourceId, from, to, lineage } of busy) {
    if (lineage === ignoreLineage) continue;
    const own = spans.get(resourceId);
    if (own) own.push([from, to]);
    else spans.set(resourceId, [[from, to]]);
  }
  const begins = (own: readonly Span[]) => own.map(([from]) => from).sort((a, b) => a - b);
  return new Map([...spans].map(([id, own]) => [id, { taken: union(own), begins: begins(own) }]));
}

function isFree({ taken }: Candidate, from: number, to: number): boolean {
  return !touches(taken, from, to);
}

/** Whether a room or interpreter is there at all for the whole appointment. */
function isThere(
  { resource }: Candidate,
  { agenda, needs }: SlotAsk,
  service: Service,
  day: CalendarDay,
  minutes: number,
  known: Map<string, OpenHours | null>,
): boolean {
  if (!known.has(resource.id)) known.set(resource.id, resourceHours(agenda, resource, service, needs.location, day));
  const until = minutes + service.durationMin;
  return known.get(resource.id)?.open.some(([from, to]) => from <= minutes && until <= to) ?? false;
}

/** One of each kind, in the order given. */
function combine(kinds: readonly (readonly Candidate[] | null)[]): readonly (readonly string[])[] {
  const needed = kinds.filter((kind) => kind !== null);
  const count = Math.min(...needed.map(({ length }) => length));
  return Array.from({ length: count }, (_, n) => needed.map((kind) => kind[n]?.resource.id ?? ""));
}

/** The least busy of that day first, then by id: never by name, language or origin of anybody. */
function inFairOrder(candidates: readonly Candidate[], day: CalendarDay): readonly Candidate[] {
  const [from, to] = [startOf(day), startOf(addDays(day, 1))];
  return candidates
    .map((each) => ({ each, load: countBetween(each.begins, from, to) }))
    .sort((a, b) => a.load - b.load || (a.each.resource.id < b.each.resource.id ? -1 : 1))
    .map(({ each }) => each);
}

/** @param ordered from low to high */
function countBetween(ordered: readonly number[], from: number, to: number): number {
  let count = 0;
  for (const each of ordered) {
    if (each >= to) break;
    if (each >= from) count += 1;
  }
  return count;
}

/** How many more the hours of the location let in at the same time. */
function roomUnderCap(
  { agenda, needs, audience, busy, ignoreLineage }: SlotAsk,
  day: CalendarDay,
  minutes: number,
  start: number,
  end: number,
): number {
  const caps = agenda.rules.filter(
    (rule) =>
      rule.resourceId === null &&
      rule.location === needs.location &&
      (rule.service === null || rule.service === needs.service) &&
      (audience === "public" ? rule.capacityPublic : rule.capacityIntern) !== null &&
      holdsOn(rule, day) &&
      minutesOf(rule.starts) <= minutes &&
      minutes < minutesOf(rule.ends),
  );
  if (caps.length === 0) return Number.POSITIVE_INFINITY;
  const here = new Set(
    agenda.resources
      .filter(({ kind, location }) => kind === "staff" && location === needs.location)
      .map(({ id }) => id),
  );
  const others = new Set(
    busy
      .filter(
        ({ resourceId, from, to, lineage }) =>
          here.has(resourceId) && lineage !== ignoreLineage && from < end && to > start,
      )
      .map(({ lineage }) => lineage),
  );
  const cap = Math.min(...caps.map((rule) => (audience === "public" ? rule.capacityPublic : rule.capacityIntern) ?? 0));
  return Math.max(0, cap - others.size);
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
