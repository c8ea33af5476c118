import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { closed } from "#tests/harness/sample-agenda.ts";
import { type SessionShape, seriesDays, sessionOn, troubleOf } from "./session-series.ts";

const shape: SessionShape = {
  ...{ service: "workshopRechtenPlichten", location: "roosendaal", language: "ti", interpreterLanguage: "ti" },
  ...{ capacity: 12, meetingPoint: "", time: "13:30", durationMin: 120, turnaroundMin: 30 },
  resourceIds: ["hall", "selam"],
};
const on = (day: string) => {
  const session = sessionOn(calendarDay(day), shape);
  if (!session) throw new Error(day);
  return session;
};

test("a workshop comes back every other week on the clock, also over the night that it changes", () => {
  const days = seriesDays(calendarDay("2027-03-16"), { every: "weeks", weeks: 2 }, 3);
  expect(days).toEqual(["2027-03-16", "2027-03-30", "2027-04-13"]);
  expect(days.map((day) => on(day).start.toISOString().slice(11, 16))).toEqual(["12:30", "11:30", "11:30"]);
});

test("every month on the second Thursday; who begins on a fifth comes on the last; once is once", () => {
  expect(seriesDays(calendarDay("2026-12-10"), { every: "month" }, 4)).toEqual([
    ...["2026-12-10", "2027-01-14", "2027-02-11", "2027-03-11"],
  ]);
  expect(seriesDays(calendarDay("2026-12-31"), { every: "month" }, 3)).toEqual([
    ...["2026-12-31", "2027-01-28", "2027-02-25"],
  ]);
  expect(seriesDays(calendarDay("2026-12-31"), { every: "once" }, 9)).toEqual(["2026-12-31"]);
});

test("a time that the clock skips is no time for a meeting", () => {
  expect(sessionOn(calendarDay("2027-03-28"), { ...shape, time: "02:30" })).toBeNull();
  const night = sessionOn(calendarDay("2027-03-28"), { ...shape, time: "00:30" });
  expect([night?.start, night?.end]).toEqual([new Date("2027-03-27T23:30:00Z"), new Date("2027-03-28T01:30:00Z")]);
});

test("what stands in the way: a closed day, a closed part of it, somebody away, a hall that is taken; a Saturday evening does not", () => {
  const session = on("2026-12-10");
  const house = (...exceptions: ReturnType<typeof closed>[]) => ({
    ...{ services: [], resources: [], rules: [] },
    exceptions,
  });
  const why = (exceptions: ReturnType<typeof closed>[], busy: Parameters<typeof troubleOf>[1] = [], own?: string) =>
    troubleOf(house(...exceptions), busy, session, own);
  expect(why([])).toBeNull();
  expect(why([closed("2026-12-10")])).toBe("closed");
  expect(why([closed("2026-12-10", { scope: "location", scopeId: "zundert" })])).toBeNull();
  expect(why([closed("2026-12-10", { starts: "09:00", ends: "13:30" })])).toBeNull();
  expect(why([closed("2026-12-10", { starts: "15:00", ends: "17:00" })])).toBe("closed");
  expect(why([closed("2026-12-10", { scope: "resource", scopeId: "selam" })])).toBe("away");
  const claim = { resourceId: "hall", from: session.end.getTime(), to: session.end.getTime() + 1, lineage: "other" };
  expect(why([], [claim])).toBe("busy");
  expect(why([], [claim], "other")).toBeNull();
  expect(why([], [{ ...claim, resourceId: "another hall" }])).toBeNull();
  expect(troubleOf(house(), [], on("2026-12-12"))).toBeNull();
});
