import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { type TermStory, turnaroundOf } from "./clocks.ts";
import type { Pause, PauseGround } from "./pauses.ts";
import { termRuleOf } from "./term-rules.ts";

interface Case {
  readonly what: string;
  readonly received: string;
  readonly decided: string;
  /** Asked, until, ended. */
  readonly pauses?: readonly (readonly [string, string, string | null, PauseGround?])[];
  readonly handledFrom?: string;
  readonly delay?: readonly [string, string];
  readonly regeling?: string;
  readonly net: number;
  readonly within: readonly number[];
  readonly inTerm?: boolean;
}

const [all, not28, only56, none] = [[28, 42, 56], [42, 56], [56], []] as const;
const monday = "2024-01-08";

const cases: readonly Case[] = [
  { what: "the 28th day", received: monday, decided: "2024-02-05", net: 28, within: all },
  { what: "the day after it", received: monday, decided: "2024-02-06", net: 29, within: not28 },
  { what: "the 42nd day", received: monday, decided: "2024-02-19", net: 42, within: not28 },
  { what: "the day after it", received: monday, decided: "2024-02-20", net: 43, within: only56 },
  { what: "the 56th day (Awb 4:13)", received: monday, decided: "2024-03-04", net: 56, within: only56 },
  { what: "the day after it", received: monday, decided: "2024-03-05", net: 57, within: none, inTerm: false },
  { what: "the day of receipt", received: monday, decided: monday, net: 0, within: all },
  {
    what: "a last day on a Saturday moves to Monday (Atw 1)",
    received: "2024-01-06",
    decided: "2024-02-05",
    net: 30,
    within: all,
  },
  { what: "and no further", received: "2024-01-06", decided: "2024-02-06", net: 31, within: not28 },
  {
    what: "Goede Vrijdag moves over Easter (Atw 3)",
    received: "2024-03-01",
    decided: "2024-04-02",
    net: 32,
    within: all,
  },
  { what: "and no further", received: "2024-03-01", decided: "2024-04-03", net: 33, within: not28 },
  { what: "Koningsdag on a Saturday (Atw 3)", received: "2024-03-30", decided: "2024-04-29", net: 30, within: all },
  { what: "5 May on a Monday (Atw 3)", received: "2025-04-07", decided: "2025-05-06", net: 29, within: all },
  { what: "both days of Christmas (Atw 3)", received: "2024-11-27", decided: "2024-12-27", net: 30, within: all },
  { what: "a leap day is a day", received: "2024-02-02", decided: "2024-03-01", net: 28, within: all },
  { what: "29 February is the last day", received: "2024-02-01", decided: "2024-02-29", net: 28, within: all },
  {
    what: "papers that came: from the day after the request to the day before (Awb 4:15)",
    ...{
      received: monday,
      decided: "2024-02-14",
      pauses: [["2024-01-10", "2024-01-24", "2024-01-20"]],
      net: 28,
      within: all,
    },
  },
  {
    what: "a day later",
    received: monday,
    decided: "2024-02-15",
    pauses: [["2024-01-10", "2024-01-24", "2024-01-20"]],
    net: 29,
    within: not28,
  },
  {
    what: "papers that never came: the whole term",
    received: monday,
    decided: "2024-02-19",
    pauses: [["2024-01-10", "2024-01-24", null]],
    net: 28,
    within: all,
  },
  {
    what: "papers on the day of the request",
    received: monday,
    decided: "2024-02-05",
    pauses: [["2024-01-10", "2024-01-24", "2024-01-10"]],
    net: 28,
    within: all,
  },
  {
    what: "papers the day after: no day stood still",
    received: monday,
    decided: "2024-02-06",
    pauses: [["2024-01-10", "2024-01-24", "2024-01-11"]],
    net: 29,
    within: not28,
  },
  {
    what: "two requests at once: each day once, and the Saturday moves on",
    ...{ received: monday, decided: "2024-02-26", net: 30, within: all },
    pauses: [
      ["2024-01-10", "2024-01-24", null],
      ["2024-01-15", "2024-01-29", null],
    ],
  },
  {
    what: "a request still open at the decision: the days before it",
    received: monday,
    decided: "2024-02-05",
    pauses: [["2024-02-01", "2024-02-15", null]],
    net: 25,
    within: all,
  },
  {
    what: "a request after the decision",
    received: monday,
    decided: "2024-02-05",
    pauses: [["2024-02-06", "2024-02-20", null]],
    net: 28,
    within: all,
  },
  {
    what: "a request after the four weeks stops the six",
    received: monday,
    decided: "2024-02-29",
    pauses: [["2024-02-10", "2024-02-20", null]],
    net: 42,
    within: not28,
  },
  {
    what: "agreed in writing (Awb 4:15 lid 2 onder a)",
    received: monday,
    decided: "2024-02-19",
    pauses: [["2024-01-10", "2024-01-24", null, "agreed"]],
    net: 28,
    within: all,
  },
  {
    what: "force majeure (Awb 4:15 lid 2 onder c)",
    received: monday,
    decided: "2024-02-19",
    pauses: [["2024-01-10", "2024-01-24", null, "forceMajeure"]],
    net: 28,
    within: all,
  },
  {
    what: "under 27: from the day it may be handled (Participatiewet 41 lid 4)",
    received: monday,
    handledFrom: "2024-02-05",
    decided: "2024-03-04",
    net: 28,
    within: all,
  },
  {
    what: "Bbz: thirteen weeks (Bbz 35)",
    received: monday,
    decided: "2024-04-08",
    regeling: "bbz",
    net: 91,
    within: none,
  },
  {
    what: "a day later",
    received: monday,
    decided: "2024-04-09",
    regeling: "bbz",
    net: 92,
    within: none,
    inTerm: false,
  },
  {
    what: "a delay that was told in time (Awb 4:14)",
    received: monday,
    delay: ["2024-02-20", "2024-03-18"],
    decided: "2024-03-18",
    net: 70,
    within: none,
  },
  {
    what: "a delay told too late",
    received: monday,
    delay: ["2024-03-05", "2024-03-18"],
    decided: "2024-03-18",
    net: 70,
    within: none,
    inTerm: false,
  },
];

const pauseOf = ([asked, until, ended, ground = "papers"]: NonNullable<Case["pauses"]>[number]): Pause => ({
  ...{
    ground,
    askedOn: calendarDay(asked),
    until: calendarDay(until),
    endedOn: ended === null ? null : calendarDay(ended),
  },
});

test.each(cases)("$what: received $received, decided $decided", (given) => {
  const story: TermStory = {
    rule: termRuleOf(given.regeling ?? "bijzondere-bijstand"),
    receivedOn: calendarDay(given.received),
    handledFrom: given.handledFrom ? calendarDay(given.handledFrom) : null,
    pauses: (given.pauses ?? []).map(pauseOf),
    delay: given.delay ? { toldOn: calendarDay(given.delay[0]), to: calendarDay(given.delay[1]) } : null,
    decision: { decidedOn: calendarDay(given.decided), madeKnownOn: null },
  };
  expect(turnaroundOf(story)).toEqual({ netDays: given.net, within: given.within, withinTerm: given.inTerm ?? true });
});

test("what is not decided has no turnaround", () => {
  const story: TermStory = { rule: termRuleOf(null), receivedOn: calendarDay(monday), pauses: [] };
  expect(turnaroundOf(story)).toBeNull();
});
