import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { isWorkingDay } from "#app/kernel/working-day.ts";
import { clocksOn } from "./clocks.ts";
import type { Pause } from "./pauses.ts";
import { termRuleOf } from "./term-rules.ts";

const bijstand = (receivedOn: CalendarDay, pauses: readonly Pause[] = []) => ({
  ...{ rule: termRuleOf("algemene-bijstand"), receivedOn, pauses },
});
const days = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(calendarDay("2024-01-01"), offset));
const pauses = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 80 }),
    length: fc.integer({ min: 0, max: 40 }),
    answer: fc.option(fc.nat(60)),
  }),
  { maxLength: 5 },
);
const pausesFrom = (
  received: CalendarDay,
  drawn: readonly { start: number; length: number; answer: number | null }[],
) =>
  drawn.map(({ start, length, answer }): Pause => {
    const askedOn = addDays(received, start);
    const endedOn = answer === null ? null : addDays(askedOn, answer);
    return { ground: "papers", askedOn, until: addDays(askedOn, length), endedOn };
  });

describe("whatever happens", () => {
  test("a pause never shortens the term, asking twice never lengthens it, and the last day is a working day", () => {
    fc.assert(
      fc.property(days, pauses, (receivedOn, drawn) => {
        const given = pausesFrom(receivedOn, drawn);
        const without = clocksOn(bijstand(receivedOn), receivedOn);
        const paused = clocksOn(bijstand(receivedOn, given), receivedOn);
        const twice = clocksOn(bijstand(receivedOn, [...given, ...given]), receivedOn);
        expect(paused.decideBy >= without.decideBy).toBe(true);
        expect(twice.decideBy).toBe(paused.decideBy);
        expect(isWorkingDay(paused.decideBy)).toBe(true);
        expect(paused.advance).toEqual(without.advance);
      }),
    );
  });
});
