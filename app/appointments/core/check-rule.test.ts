import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { closed, rule } from "#tests/harness/sample-agenda.ts";
import { checkException, checkRule } from "./check-rule.ts";

const refusal = (given: ReturnType<typeof rule>) => {
  const checked = checkRule(given);
  return checked.ok ? null : checked.refusal;
};
const from = (day: string) => ({ validFrom: calendarDay(day) });
const until = (day: string) => ({ validUntil: calendarDay(day) });

describe("a rule is refused when it is written down (T2)", () => {
  test("when it ends before it starts, or at once", () => {
    expect(refusal(rule(1, "12:00", "09:00"))).toBe("endsBeforeStart");
    expect(refusal(rule(1, "09:00", "09:00"))).toBe("endsBeforeStart");
    expect(refusal(rule(1, "00:00", "24:00"))).toBeNull();
  });

  test("when it holds on no day: no such weekday between the dates, or never in that week of the month", () => {
    const oneWeek = { ...from("2027-03-22"), ...until("2027-03-27") };
    expect(refusal(rule(7, "09:00", "12:00", oneWeek))).toBe("neverHappens");
    expect(refusal(rule(6, "09:00", "12:00", oneWeek))).toBeNull();
    const onlyTheFifth = { ...from("2027-02-01"), ...until("2027-02-28"), weekOfMonth: 5 };
    expect(refusal(rule(1, "09:00", "12:00", onlyTheFifth))).toBe("neverHappens");
    const otherWeeks = { ...oneWeek, everyNWeeks: 2, anchor: calendarDay("2027-03-29") };
    expect(refusal(rule(1, "09:00", "12:00", otherWeeks))).toBe("neverHappens");
  });

  test("the rarest rhythm there is comes round, so it is kept", () => {
    const rare = { ...from("2027-01-01"), everyNWeeks: 26, anchor: calendarDay("2027-01-04"), weekOfMonth: 5 };
    expect(refusal(rule(1, "09:00", "12:00", rare))).toBeNull();
  });
});

describe("a time that the clock skips or shows twice", () => {
  test.each([
    ["T1.3 starts in the hour that is skipped", "02:30", "06:00", "2027-03-28"],
    ["T1.3 ends in it", "01:00", "02:30", "2027-03-28"],
    ["T1.4 starts in the hour that comes twice", "02:30", "06:00", "2027-10-31"],
    ["T1.4 ends in it", "01:00", "02:00", "2027-10-31"],
  ])("%s: refused", (_, starts, ends, day) => {
    const only = { ...from(day), ...until(day) };
    expect(refusal(rule(7, starts, ends, only))).toBe("clockChange");
    expect(refusal(rule(7, starts, ends, from("2026-06-01")))).toBe("clockChange");
    const exception = closed(day, { starts, ends });
    expect(checkException(exception)).toEqual({ ok: false, refusal: "clockChange" });
  });

  test("T1.5 and T1.6 the edges of that hour, other Sundays and other days of the week are kept", () => {
    expect(refusal(rule(7, "01:30", "03:00", from("2027-03-28")))).toBeNull();
    expect(refusal(rule(7, "02:30", "06:00", { ...from("2027-04-04"), ...until("2027-10-24") }))).toBeNull();
    expect(refusal(rule(1, "02:30", "06:00"))).toBeNull();
  });
});

test("other hours on one day: the whole day always, a part when it ends after it starts", () => {
  const day = closed("2027-03-28");
  expect(checkException(day)).toEqual({ ok: true, value: day });
  expect(checkException({ ...day, starts: "12:00", ends: "12:00" })).toEqual({ ok: false, refusal: "endsBeforeStart" });
  expect(checkException({ ...day, starts: "09:00", ends: "24:00" }).ok).toBe(true);
});
