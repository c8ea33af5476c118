import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { ask, closed, colleague, everyDay, rule, service } from "#tests/harness/sample-agenda.ts";
import { conflictsOf } from "./conflicts.ts";
import type { Agenda, ScheduleException } from "./model.ts";
import { slots } from "./slots.ts";
import { toInstant } from "./wall-time.ts";

const monday = "2027-03-22";
const resources = [
  colleague("a"),
  colleague("r", { kind: "room", services: [], languages: [] }),
  colleague("i", { kind: "interpreter", services: [], languages: ["ti"], location: null }),
];
const agenda: Agenda = { ...ask({ from: monday }).agenda, resources };
const booked = (
  id: string,
  day: string,
  starts: string,
  ends: string,
  resourceIds: readonly string[] = ["a", "r"],
) => ({
  ...{ id, service: "eersteGesprek", location: "roosendaal", resourceIds },
  start: toInstant(calendarDay(day), starts),
  end: toInstant(calendarDay(day), ends),
});
const three = [
  booked("early", monday, "09:00", "09:30"),
  booked("late", monday, "11:30", "12:00"),
  booked("withInterpreter", monday, "10:00", "10:30", ["a", "r", "i"]),
];
const other = booked("tomorrow", "2027-03-23", "09:00", "09:30");
const all = [...three, other];
const without = (...exceptions: readonly ScheduleException[]) => conflictsOf({ ...agenda, exceptions }, all);

describe("a change lists the appointments that it would break, and nothing more (A-17)", () => {
  test("nothing changed: none", () => {
    expect(conflictsOf(agenda, all)).toEqual([]);
  });

  test("a day closed with three appointments: those three, not the one of tomorrow", () => {
    const closedDay = ["early", "late", "withInterpreter"].map((id) => ({ id, why: "closed" }));
    expect(without(closed(monday))).toEqual(closedDay);
    expect(without(closed(monday, { scope: "location", scopeId: "roosendaal" }))).toEqual(closedDay);
    expect(without(closed(monday, { scope: "service", scopeId: "eersteGesprek" }))).toEqual(closedDay);
  });

  test("closed elsewhere, for another service, or on an hour that nobody has: none", () => {
    expect(without(closed(monday, { scope: "location", scopeId: "zundert" }))).toEqual([]);
    expect(without(closed(monday, { scope: "service", scopeId: "inloop" }))).toEqual([]);
    expect(without(closed(monday, { starts: "09:30", ends: "10:00" }))).toEqual([]);
  });

  test("a part of the day closed: whoever it touches, even by a minute", () => {
    expect(without(closed(monday, { starts: "10:29", ends: "11:30" }))).toEqual([
      { id: "withInterpreter", why: "closed" },
    ]);
  });

  test("a colleague or an interpreter away: theirs only", () => {
    expect(without(closed(monday, { scope: "resource", scopeId: "i" }))).toEqual([
      { id: "withInterpreter", why: "away" },
    ]);
    expect(without(closed(monday, { scope: "resource", scopeId: "a" }))).toHaveLength(3);
  });

  test("shorter hours, a new break, hours that end on a day", () => {
    const rules = (...more: readonly Parameters<typeof rule>[]) => [
      ...agenda.rules,
      ...more.map((each) => rule(...each)),
    ];
    const lunch = rules([1, "11:45", "12:30", { kind: "break" }]);
    expect(conflictsOf({ ...agenda, rules: lunch }, all)).toEqual([{ id: "late", why: "closed" }]);
    const until = everyDay("09:00", "12:00", { validUntil: calendarDay(monday) });
    const ended = [...until, ...everyDay("00:00", "24:00", { resourceId: "a" })];
    expect(conflictsOf({ ...agenda, rules: ended }, all)).toEqual([{ id: "tomorrow", why: "closed" }]);
  });

  test("a service that stops or leaves a location, a colleague who leaves or does other work", () => {
    const services = [{ ...service(), locations: ["zundert"] }];
    expect(conflictsOf({ ...agenda, services }, [other])).toEqual([{ id: "tomorrow", why: "serviceGone" }]);
    expect(conflictsOf({ ...agenda, services: [] }, [other])).toEqual([{ id: "tomorrow", why: "serviceGone" }]);
    for (const gone of [{ active: false }, { services: ["inloop"] }, { location: "zundert" }])
      expect(conflictsOf({ ...agenda, resources: [colleague("a", gone), ...resources.slice(1)] }, [other])).toEqual([
        { id: "tomorrow", why: "resourceGone" },
      ]);
  });

  test("another grid or a longer conversation from now on leaves what was promised as it is", () => {
    const services = [service({ gridMin: 45, durationMin: 45 })];
    expect(conflictsOf({ ...agenda, services }, all)).toEqual([]);
  });

  test("an appointment until midnight, and one over the night that the clock changes", () => {
    const night = {
      ...agenda,
      rules: everyDay("00:00", "24:00").flatMap((each) => [each, { ...each, resourceId: "a" }]),
    };
    expect(conflictsOf(night, [booked("m", monday, "23:30", "24:00")])).toEqual([]);
    expect(conflictsOf(night, [booked("c", "2027-03-28", "01:30", "03:30")])).toEqual([]);
  });
});

test("whatever is offered is no conflict under the same hours", () => {
  const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const part = fc.tuple(minute, minute, fc.constantFrom("a", "r", null), fc.constantFrom("2027-03-28", "2027-10-31"));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom("2027-03-28", "2027-10-31"), (parts, from) => {
      const exceptions = parts
        .filter(([starts, ends]) => ends > starts)
        .map(([starts, ends, scopeId, day]) =>
          closed(day, {
            ...{ starts: clock(starts), ends: clock(ends) },
            ...(scopeId ? { scope: "resource", scopeId } : {}),
          }),
        );
      const given = ask({
        from,
        agenda: {
          services: [service({ needsRoom: true, maxDaysAhead: 10_000 })],
          resources: resources.slice(0, 2),
          rules: everyDay("00:00", "24:00").flatMap((each) => [each, { ...each, resourceId: "a" }]),
          exceptions,
        },
      });
      const offered = slots(given).map(({ start, end, combinations }) => ({
        ...{ id: start.toISOString(), service: "eersteGesprek", location: "roosendaal", start, end },
        resourceIds: combinations[0] ?? [],
      }));
      expect(conflictsOf(given.agenda, offered)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
