import { describe, expect, test } from "vitest";
import { asked, bbz, bijstand, type Case, day, jan5, of, paused } from "#tests/harness/term-cases.ts";
import { clocksOn } from "./clocks.ts";
import type { Pause } from "./pauses.ts";

/** Told on 20 February that it takes until 30 March. */
const longer = (...pauses: Pause[]) =>
  bijstand(jan5, { pauses, delay: { toldOn: day("2026-02-20"), to: day("2026-03-30") } });

/** Worked out by hand on the calendar, not by the code. */
const cases: readonly Case[] = [
  of(
    "Awb 4:15",
    "stands still from the day after the request to the day before the answer",
    paused(asked("2026-01-12", "2026-01-26", "2026-01-20")),
    "2026-02-01",
    { decideBy: "2026-03-09", paused: null },
  ),
  of("Awb 4:15", "on the day of the request it still runs", paused(asked("2026-01-12", "2026-01-26")), "2026-01-12", {
    paused: null,
  }),
  of(
    "Awb 4:15",
    "the day after it stands still, until the day that was given",
    paused(asked("2026-01-12", "2026-01-26")),
    "2026-01-13",
    { paused: { from: "2026-01-13", until: "2026-01-26", ground: "papers" } },
  ),
  of(
    "Awb 4:15",
    "an answer on the day of the request pauses nothing",
    paused(asked("2026-01-12", "2026-01-26", "2026-01-12")),
    "2026-02-01",
    { decideBy: "2026-03-02" },
  ),
  of(
    "Awb 4:15",
    "nor does one on the next day",
    paused(asked("2026-01-12", "2026-01-26", "2026-01-13")),
    "2026-02-01",
    { decideBy: "2026-03-02" },
  ),
  of(
    "Awb 4:15",
    "an answer on the last day: that day runs again; the end on Sunday moves",
    paused(asked("2026-01-12", "2026-01-26", "2026-01-26")),
    "2026-02-01",
    { decideBy: "2026-03-16", leaveAsideBy: null },
  ),
  of(
    "Awb 4:15",
    "no answer: stands still to the end of the term that was given",
    paused(asked("2026-01-12", "2026-01-26")),
    "2026-02-01",
    { decideBy: "2026-03-16", paused: null, leaveAsideBy: "2026-02-23" },
  ),
  of(
    "Awb 4:15",
    "an answer that came too late stops nothing longer",
    paused(asked("2026-01-12", "2026-01-26", "2026-01-29")),
    "2026-02-01",
    { decideBy: "2026-03-16" },
  ),
  of(
    "Awb 4:15",
    "two pauses, each for its own days",
    bijstand(jan5, {
      pauses: [asked("2026-01-12", "2026-01-26", "2026-01-20"), asked("2026-02-02", "2026-02-16", "2026-02-09")],
    }),
    "2026-02-20",
    { decideBy: "2026-03-16" },
  ),
  of(
    "Awb 4:15",
    "two pauses that overlap count each day once",
    paused(asked("2026-01-12", "2026-01-26"), asked("2026-01-19", "2026-02-02")),
    "2026-02-20",
    { decideBy: "2026-03-23" },
  ),
  of(
    "Awb 4:15",
    "a pause inside another adds nothing",
    paused(asked("2026-01-12", "2026-02-09"), asked("2026-01-19", "2026-01-26")),
    "2026-02-20",
    { decideBy: "2026-03-30" },
  ),
  of(
    "Awb 4:15",
    "a request after the term was over pauses nothing",
    paused(asked("2026-03-10", "2026-03-24")),
    "2026-03-11",
    { decideBy: "2026-03-02", late: true },
  ),
  of(
    "Awb 4:15",
    "holidays inside a pause are days of it",
    bijstand("2026-02-06", { pauses: [asked("2026-03-30", "2026-04-13", "2026-04-10")] }),
    "2026-04-11",
    { decideBy: "2026-04-13" },
  ),
  of(
    "Awb 4:15",
    "a pause that ends on the first day of Christmas",
    bijstand("2026-11-02", { pauses: [asked("2026-12-11", "2026-12-25")] }),
    "2027-01-02",
    { decideBy: "2027-01-11" },
  ),
  of(
    "Awb 4:15",
    "a pause over 29 February",
    bijstand("2028-01-04", { pauses: [asked("2028-02-21", "2028-03-06", "2028-03-01")] }),
    "2028-03-02",
    { decideBy: "2028-03-08" },
  ),
  of(
    "Awb 4:15 lid 2",
    "the resident agreed in writing",
    paused(asked("2026-01-30", "2026-02-13", null, "agreed")),
    "2026-02-20",
    { decideBy: "2026-03-16", leaveAsideBy: null },
  ),
  of(
    "Awb 4:5 lid 4",
    "the last day to leave it aside, on Koningsdag",
    bijstand("2026-03-02", { pauses: [asked("2026-03-16", "2026-03-30")] }),
    "2026-04-01",
    { leaveAsideBy: "2026-04-28" },
  ),
  of(
    "Awb 4:14 and 4:15",
    "a request after the delay was told stops the longer term; the end in Easter moves",
    longer(asked("2026-03-10", "2026-03-24", "2026-03-17")),
    "2026-03-20",
    { decideBy: "2026-04-07", delayedTo: "2026-04-07" },
  ),
  of(
    "Awb 4:14 and 4:15",
    "what stood still before is in the day that was told",
    longer(asked("2026-02-10", "2026-02-24")),
    "2026-03-20",
    { decideBy: "2026-03-30" },
  ),
  of(
    "Awb 4:14 and 4:15",
    "of a request that overlaps one of before only its own days count",
    longer(asked("2026-02-10", "2026-03-03"), asked("2026-02-25", "2026-03-06")),
    "2026-03-20",
    { decideBy: "2026-04-02" },
  ),
  of(
    "Bbz 2004 and Awb 4:15",
    "the longest that may be told, and a request in it",
    bbz("2026-01-26", {
      delay: { toldOn: day("2026-04-20"), to: day("2026-09-30") },
      pauses: [asked("2026-05-11", "2026-05-25")],
    }),
    "2026-06-01",
    { decideBy: "2026-08-10", delayedTo: "2026-08-10" },
  ),
];

describe("a term that stands still", () => {
  test.each(cases)("$article: $about", ({ story, today, then }) => {
    expect(clocksOn(story, day(today))).toMatchObject(then);
  });
});
