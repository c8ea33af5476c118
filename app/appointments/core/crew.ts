import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { type Span, touches, union } from "./intervals.ts";
import type { Agenda, Busy, Needs, Resource, Service } from "./model.ts";
import { startOf } from "./wall-time.ts";

/** Somebody or something that is needed, with the claims on it. */
export interface Candidate {
  readonly resource: Resource;
  readonly taken: readonly Span[];
  /** When its claims begin, in order: their number on a day spreads the work evenly. */
  readonly begins: readonly number[];
}

/** Everybody and everything that could be there, by kind. */
export interface Crew {
  readonly staff: readonly Candidate[];
  /** Null: none is needed. */
  readonly rooms: readonly Candidate[] | null;
  readonly interpreters: readonly Candidate[] | null;
}

/** Who and what can serve these needs at all, whatever the day. */
export function crewFor(agenda: Agenda, needs: Needs, service: Service, busy: readonly Busy[]): Crew {
  const here = agenda.resources.filter(
    ({ active, location }) => active && (location === null || location === needs.location),
  );
  const taken = claimsByResource(busy);
  const candidates = (suits: (resource: Resource) => boolean): readonly Candidate[] =>
    here.filter(suits).map((resource) => ({ resource, ...(taken.get(resource.id) ?? nothing) }));
  return {
    staff: candidates(
      ({ kind, services, languages }) =>
        kind === "staff" &&
        services.includes(service.code) &&
        (needs.language === null || languages.includes(needs.language)),
    ),
    rooms: service.needsRoom ? candidates(({ kind }) => kind === "room" || kind === "desk") : null,
    interpreters:
      needs.interpreterLanguage === null
        ? null
        : candidates(
            ({ kind, languages }) => kind === "interpreter" && languages.includes(needs.interpreterLanguage ?? ""),
          ),
  };
}

/** Whether nothing of `[from, to)`, in milliseconds since 1970, is claimed. */
export function isFree({ taken }: Candidate, from: number, to: number): boolean {
  return !touches(taken, from, to);
}

/** The least busy of that day first, then by id: never by name, language or origin of anybody. */
export function inFairOrder(candidates: readonly Candidate[], day: CalendarDay): readonly Candidate[] {
  const [from, to] = [startOf(day), startOf(addDays(day, 1))];
  return candidates
    .map((each) => ({ each, load: countBetween(each.begins, from, to) }))
    .sort((a, b) => a.load - b.load || (a.each.resource.id < b.each.resource.id ? -1 : 1))
    .map(({ each }) => each);
}

/** One of each kind that is needed, in the order given; as many as the scarcest kind allows. */
export function combine(kinds: readonly (readonly Candidate[] | null)[]): readonly (readonly string[])[] {
  const needed = kinds.filter((kind) => kind !== null);
  const count = Math.min(...needed.map(({ length }) => length));
  return Array.from({ length: count }, (_, n) => needed.map((kind) => kind[n]?.resource.id ?? ""));
}

const nothing: Omit<Candidate, "resource"> = { taken: [], begins: [] };

function claimsByResource(busy: readonly Busy[]): ReadonlyMap<string, Omit<Candidate, "resource">> {
  const spans = new Map<string, Span[]>();
  for (const { resourceId, from, to } of busy) {
    const own = spans.get(resourceId);
    if (own) own.push([from, to]);
    else spans.set(resourceId, [[from, to]]);
  }
  const begins = (own: readonly Span[]) => own.map(([from]) => from).sort((a, b) => a - b);
  return new Map([...spans].map(([id, own]) => [id, { taken: union(own), begins: begins(own) }]));
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
