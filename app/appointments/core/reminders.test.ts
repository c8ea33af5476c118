import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { afterTheNight, decideReminder, remindersOf } from "./reminders.ts";
import { onTheClock, toInstant } from "./wall-time.ts";

const at = (day: string, time: string) => toInstant(calendarDay(day), time);
const anyInstant = fc.date({ min: new Date("2026-11-27"), max: new Date("2028-12-31"), noInvalidDate: true });
const shows = ({ time }: { readonly time: string }) => time;

describe("A-42 when somebody is reminded", () => {
  test("three days and one day before, at the time of the appointment", () => {
    expect(remindersOf(at("2026-12-04", "10:15"), at("2026-11-27", "12:00"))).toEqual([
      { kind: "threeDays", dueAt: at("2026-12-01", "10:15") },
      { kind: "oneDay", dueAt: at("2026-12-03", "10:15") },
    ]);
  });

  test("on the same clock when the clock changes in between", () => {
    const [first, second] = remindersOf(at("2027-03-29", "09:30"), at("2027-03-01", "12:00"));
    expect([first, second].map((one) => one && onTheClock(one.dueAt))).toEqual([
      { day: "2027-03-26", time: "09:30" },
      { day: "2027-03-28", time: "09:30" },
    ]);
  });

  test("not for what was made too late for it", () => {
    const start = at("2026-12-04", "10:00");
    expect(remindersOf(start, at("2026-12-02", "10:00")).map(({ kind }) => kind)).toEqual(["oneDay"]);
    expect(remindersOf(start, at("2026-12-03", "10:00"))).toEqual([]);
  });

  test("never at night, never in the past, always before it starts", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (start, madeAt) => {
        for (const { dueAt } of remindersOf(start, madeAt)) {
          expect(dueAt > madeAt && dueAt < start).toBe(true);
          expect(shows(onTheClock(dueAt)) >= "08:00" && shows(onTheClock(dueAt)) < "20:00").toBe(true);
        }
      }),
    );
  });
});

describe("A-42 a reminder whose time has come", () => {
  const start = at("2026-12-04", "08:30");
  const due = (kind: "threeDays" | "oneDay", now: Date, stands = true) =>
    decideReminder({ kind, dueAt: now, start, stands, now });

  test("is sent, unless nobody is expected any more", () => {
    expect(due("oneDay", at("2026-12-03", "09:00"))).toBe("send");
    expect(due("oneDay", at("2026-12-03", "09:00"), false)).toBe("skip");
  });

  test("waits for the morning when the house stood still until the evening, and is left when that is too late", () => {
    expect(due("threeDays", at("2026-12-01", "21:00"))).toEqual({ at: at("2026-12-02", "08:00") });
    expect(due("oneDay", at("2026-12-03", "21:00"))).toBe("skip");
    expect(due("oneDay", at("2026-12-04", "08:10"))).toBe("skip");
  });

  test("of three days is left when that of one day is near", () => {
    expect(due("threeDays", at("2026-12-03", "09:00"))).toBe("skip");
  });

  test("is never sent at night, and what waits waits for a later moment", () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -96, max: 8 }), (begins, hours) => {
        const now = new Date(begins.getTime() + hours * 3_600_000);
        const what = decideReminder({ kind: "oneDay", dueAt: now, start: begins, stands: true, now });
        const night = shows(onTheClock(now)) < "08:00" || shows(onTheClock(now)) >= "20:00";
        if (what === "send") expect(night).toBe(false);
        if (typeof what === "object") expect(night && what.at > now && what.at < begins).toBe(true);
      }),
    );
  });

  test("the night ends at eight", () => {
    expect(afterTheNight(at("2026-12-03", "03:00"))).toEqual(at("2026-12-03", "08:00"));
    expect(afterTheNight(at("2026-12-03", "20:00"))).toEqual(at("2026-12-04", "08:00"));
  });
});
