import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { ask, closed, colleague, everyDay, rule, type SampleAsk, service } from "#tests/harness/sample-agenda.ts";
import type { Busy } from "./model.ts";
import { slots } from "./slots.ts";
import { toInstant } from "./wall-time.ts";

const times = (given: SampleAsk) => slots(ask(given)).map(({ time }) => time);
const days = (given: SampleAsk) => [...new Set(slots(ask(given)).map(({ day }) => day))];
const instants = (given: SampleAsk) => slots(ask(given)).map(({ start }) => start.toISOString().slice(0, 16));
const busy = (resourceId: string, day: string, from: string, to: string, lineage = `${resourceId} ${from}`): Busy => ({
  ...{ resourceId, lineage },
  from: toInstant(calendarDay(day), from).getTime(),
  to: toInstant(calendarDay(day), to).getTime(),
});
const alone = (more: Parameters<typeof service>[0], starts: string, ends: string) => ({
  services: [service({ maxDaysAhead: 10_000, ...more })],
  rules: [...everyDay(starts, ends), ...everyDay("00:00", "24:00", { resourceId: "a" })],
});

describe("around the nights that the clock changes", () => {
  test("T1.8 a Monday from nine to twelve stays that on the clock", () => {
    const rules = [rule(1, "09:00", "12:00"), ...everyDay("00:00", "24:00", { resourceId: "a" })];
    const found = instants({ from: "2027-03-22", days: 15, agenda: { rules } });
    expect(found.filter((_, n) => n % 6 === 0)).toEqual(["2027-03-22T08:00", "2027-03-29T07:00", "2027-04-05T07:00"]);
  });

  test("T1.9 notice is counted in hours that pass", () => {
    const agenda = alone({ minNoticeMin: 168 * 60 }, "09:00", "12:00");
    expect(times({ from: "2027-03-29", now: "2027-03-22T08:00:00Z", agenda })[0]).toBe("10:00");
  });

  test("T1.10 the horizon is counted in days of the calendar", () => {
    const agenda = alone({ maxDaysAhead: 7 }, "09:00", "24:00");
    const given = { from: "2027-03-22", days: 14, now: "2027-03-22T07:00:00Z", agenda };
    expect(days(given).at(-1)).toBe("2027-03-29");
    expect(slots(ask(given)).at(-1)?.time).toBe("23:30");
  });

  test("T1.11 a holiday on the day itself closes all of it", () => {
    expect(days({ from: "2027-03-27", days: 3, agenda: { exceptions: [closed("2027-03-28")] } })).toEqual([
      "2027-03-27",
      "2027-03-29",
    ]);
  });

  test("the hour that is skipped is not offered, the one that comes twice neither", () => {
    const agenda = alone({}, "01:00", "04:00");
    expect(times({ from: "2027-03-28", agenda })).toEqual(["01:00", "01:30", "03:00", "03:30"]);
    expect(times({ from: "2027-10-31", agenda })).toEqual(["01:00", "01:30", "03:00", "03:30"]);
  });

  test("T2 the last day of the month in which the clock changes is not lost", () => {
    expect(times({ from: "2027-10-31" })).toHaveLength(6);
    expect(times({ from: "2027-03-31" })).toHaveLength(6);
  });
});

describe("the grid (T2)", () => {
  test.each([
    ["24 hours in an empty day", "00:00", "24:00", 60, 24],
    ["72 of twenty minutes", "00:00", "24:00", 20, 72],
    ["71 when the day ends a quarter earlier", "00:00", "23:45", 20, 71],
    ["4 of eight minutes from 07:22 to 08:00", "07:22", "08:00", 8, 4],
  ])("%s", (_, starts, ends, minutes, count) => {
    const agenda = alone({ durationMin: minutes, gridMin: minutes }, starts, ends);
    expect(times({ from: "2026-06-01", agenda })).toHaveLength(count);
  });

  test("the last slot of the day is there, and starts where the opening started", () => {
    const agenda = alone({ durationMin: 30, gridMin: 30 }, "08:45", "10:15");
    expect(times({ from: "2026-06-01", agenda })).toEqual(["08:45", "09:15", "09:45"]);
  });

  test("two openings that overlap offer each time once", () => {
    const rules = [
      ...everyDay("11:00", "12:00"),
      ...everyDay("11:20", "12:40"),
      ...everyDay("00:00", "24:00", { resourceId: "a" }),
    ];
    const services = [service({ durationMin: 20, gridMin: 20, maxDaysAhead: 10_000 })];
    expect(times({ from: "2026-06-01", agenda: { rules, services } })).toEqual([
      "11:00",
      "11:20",
      "11:40",
      "12:00",
      "12:20",
    ]);
  });

  test("a break is left out, and the grid goes on as it was", () => {
    const rules = [
      ...everyDay("09:00", "12:00"),
      ...everyDay("10:15", "10:30", { kind: "break" }),
      ...everyDay("00:00", "24:00", { resourceId: "a" }),
    ];
    expect(times({ from: "2026-06-01", agenda: { rules } })).toEqual(["09:00", "09:30", "10:30", "11:00", "11:30"]);
  });

  test("one buffer after, none before: a gap of 90 minutes takes an hour with a quarter behind it; it may run past closing time", () => {
    const agenda = alone({ durationMin: 60, gridMin: 30, turnaroundMin: 15 }, "09:00", "12:00");
    const taken = [busy("a", "2026-06-01", "09:00", "10:15"), busy("a", "2026-06-01", "11:45", "13:00")];
    expect(times({ from: "2026-06-01", agenda, busy: taken })).toEqual(["10:30"]);
    expect(times({ from: "2026-06-01", agenda }).at(-1)).toBe("11:00");
  });
});

describe("days with other hours (T2)", () => {
  const from = "2026-06-01";
  test("a whole day closed, a part of it closed, and a part open", () => {
    expect(times({ from, agenda: { exceptions: [closed(from)] } })).toEqual([]);
    const morning = closed(from, { starts: "09:00", ends: "11:00" });
    expect(times({ from, agenda: { exceptions: [morning] } })).toEqual(["11:00", "11:30"]);
    const evening = closed(from, {
      effect: "open",
      scope: "location",
      scopeId: "roosendaal",
      starts: "19:00",
      ends: "20:00",
    });
    expect(times({ from, agenda: { exceptions: [evening] } }).slice(-2)).toEqual(["19:00", "19:30"]);
    expect(times({ from, agenda: { exceptions: [evening, closed(from)] } })).toEqual([]);
  });

  test("closed elsewhere, or for another service, changes nothing; one colleague away leaves the other's times", () => {
    const elsewhere = closed(from, { scope: "location", scopeId: "zundert" });
    const other = closed(from, { scope: "service", scopeId: "hulpvraagGeld" });
    expect(times({ from, agenda: { exceptions: [elsewhere, other] } })).toHaveLength(6);
    const agenda = {
      resources: [colleague("a"), colleague("b")],
      rules: [
        ...everyDay("09:00", "12:00"),
        ...["a", "b"].flatMap((id) => everyDay("00:00", "24:00", { resourceId: id })),
      ],
      exceptions: [closed(from, { scope: "resource", scopeId: "a" })],
    };
    expect(slots(ask({ from, agenda })).map(({ combinations }) => combinations.flat())).toEqual(Array(6).fill(["b"]));
  });

  test("with an interpreter who is away there is no time at all", () => {
    const resources = [colleague("a"), colleague("i", { kind: "interpreter", languages: ["ti"], services: [] })];
    const needs = { interpreterLanguage: "ti" };
    expect(times({ from, needs, agenda: { resources } })).toHaveLength(6);
    const exceptions = [closed(from, { scope: "resource", scopeId: "i" })];
    expect(times({ from, needs, agenda: { resources, exceptions } })).toEqual([]);
    expect(times({ from, agenda: { resources, exceptions } })).toHaveLength(6);
  });

  test("A-32 an interpreter who comes on Tuesdays makes Tuesdays", () => {
    const resources = [colleague("a"), colleague("i", { kind: "interpreter", languages: ["ti"], services: [] })];
    const rules = [
      ...everyDay("09:00", "12:00"),
      ...everyDay("00:00", "24:00", { resourceId: "a" }),
      rule(2, "09:00", "11:00", { resourceId: "i", location: null }),
    ];
    const given = { from, days: 14, needs: { interpreterLanguage: "ti" }, agenda: { resources, rules } };
    expect(days(given)).toEqual(["2026-06-02", "2026-06-09"]);
    expect(times(given)).toHaveLength(8);
  });
});

describe("weeks that come back (T2)", () => {
  const open = (more: Parameters<typeof rule>[3]) => ({
    rules: [
      rule(3, "09:00", "09:30", { validFrom: calendarDay("2019-01-01"), ...more }),
      ...everyDay("00:00", "24:00", { resourceId: "a", validFrom: calendarDay("2019-01-01") }),
    ],
  });
  test("every two weeks, whatever day the list starts with", () => {
    const agenda = open({ everyNWeeks: 2, anchor: calendarDay("2018-12-31") });
    const now = "2019-01-01T00:00:00Z";
    for (const from of ["2019-03-11", "2019-03-12", "2019-03-13"])
      expect(days({ from, days: 18, now, agenda }), from).toEqual(["2019-03-13", "2019-03-27"]);
    expect(days({ from: "2019-03-14", days: 14, now, agenda })).toEqual(["2019-03-27"]);
  });

  test("the first, the second and the last of the month", () => {
    const on = (weekOfMonth: number) => days({ from: "2026-09-01", days: 30, agenda: open({ weekOfMonth }) });
    expect([on(1), on(2), on(-1)]).toEqual([["2026-09-02"], ["2026-09-09"], ["2026-09-30"]]);
  });

  test("from the first to the last day that it holds, both included", () => {
    const agenda = open({ validFrom: calendarDay("2026-09-09"), validUntil: calendarDay("2026-09-16") });
    expect(days({ from: "2026-09-01", days: 30, agenda })).toEqual(["2026-09-09", "2026-09-16"]);
  });
});
