import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { leaveAsideUntil } from "./clocks.ts";
import type { Pause } from "./pauses.ts";
import { termRuleOf } from "./term-rules.ts";

function asked(endedOn: string | null): Pause {
  const days = { askedOn: calendarDay("2026-11-23"), until: calendarDay("2026-12-07") };
  return { ground: "papers", ...days, endedOn: endedOn === null ? null : calendarDay(endedOn) };
}

test("an aanvraag can be left aside for four weeks after what was asked came, or its term went by; not while that runs (Awb art. 4:5)", () => {
  const until = (today: string, ...pauses: Pause[]) => {
    const story = { rule: termRuleOf("algemene-bijstand"), receivedOn: calendarDay("2026-11-23"), pauses };
    return leaveAsideUntil(story, calendarDay(today));
  };
  expect(until("2026-12-01")).toBeNull();
  expect(until("2026-12-07", asked(null))).toBeNull();
  expect(until("2026-12-08", asked(null))).toBe("2027-01-04");
  expect(until("2026-12-02", asked("2026-12-01"))).toBe("2026-12-29");
});
