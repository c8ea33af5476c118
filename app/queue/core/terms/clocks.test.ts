import { describe, expect, test } from "vitest";
import {
  asked,
  bbz,
  bijstand,
  type Case,
  corrected,
  day,
  decided,
  delayed,
  jan5,
  noticed,
  of,
  paused,
} from "#tests/harness/term-cases.ts";
import { clocksOn } from "./clocks.ts";
import { termRuleOf } from "./term-rules.ts";

/** Worked out by hand on the calendar, not by the code. */
const cases: readonly Case[] = [
  of("Awb 4:13", "56 days from the day after receipt", bijstand(jan5), "2026-01-06", {
    decideBy: "2026-03-02",
    daysLeft: 55,
  }),
  of("Awb 4:13", "the last day is still in time", bijstand(jan5), "2026-03-02", { late: false, daysLeft: 0 }),
  of("Awb 4:13", "the day after is late", bijstand(jan5), "2026-03-03", { late: true, daysLeft: -1 }),
  of("Termijnenwet 1", "a last day on Saturday moves to Monday", bijstand("2026-01-10"), jan5, {
    decideBy: "2026-03-09",
  }),
  of("Termijnenwet 1", "a last day on Sunday moves to Monday", bijstand("2026-01-11"), jan5, {
    decideBy: "2026-03-09",
  }),
  of("Termijnenwet 3", "Goede Vrijdag, then Easter: Tuesday", bijstand("2026-02-06"), jan5, { decideBy: "2026-04-07" }),
  of("Termijnenwet 3", "tweede Paasdag", bijstand("2026-02-09"), jan5, { decideBy: "2026-04-07" }),
  of("Termijnenwet 3", "Koningsdag, 27 April", bijstand("2026-03-02"), jan5, { decideBy: "2026-04-28" }),
  of("Termijnenwet 3", "Koningsdag on Saturday, as the 27th is a Sunday", bijstand("2025-03-01"), jan5, {
    decideBy: "2025-04-28",
  }),
  of("Termijnenwet 3", "5 May, every year", bijstand("2026-03-10"), jan5, { decideBy: "2026-05-06" }),
  of("Termijnenwet 3", "Hemelvaartsdag", bijstand("2026-03-19"), jan5, { decideBy: "2026-05-15" }),
  of("Termijnenwet 3", "tweede Pinksterdag", bijstand("2026-03-30"), jan5, { decideBy: "2026-05-26" }),
  of("Termijnenwet 3", "both days of Christmas and a Sunday", bijstand("2026-10-30"), jan5, { decideBy: "2026-12-28" }),
  of("Termijnenwet 3", "New Year on a Friday", bijstand("2026-11-06"), jan5, { decideBy: "2027-01-04" }),
  of("Awb 4:13", "ends on 29 February", bijstand("2028-01-04"), jan5, { decideBy: "2028-02-29" }),
  of("Awb 4:13", "begins on 29 February", bijstand("2028-02-29"), jan5, { decideBy: "2028-04-25" }),
  of("Awb 4:13", "the same weeks in a common year", bijstand("2027-01-04"), jan5, { decideBy: "2027-03-01" }),
  of("Bbz 2004", "13 weeks, on a Saturday: not moved (Termijnenwet 4)", bbz("2026-01-03"), jan5, {
    decideBy: "2026-04-04",
  }),
  of("Bbz 2004", "13 weeks, on Koningsdag: not moved", bbz("2026-01-26"), jan5, { decideBy: "2026-04-27" }),
  of(
    "Bbz 2004",
    "lengthened by 13 weeks at most",
    bbz("2026-01-26", { delay: { toldOn: day("2026-04-20"), to: day("2026-09-30") } }),
    jan5,
    { decideBy: "2026-07-27", delayedTo: "2026-07-27" },
  ),
  of("Awb 4:14", "told on the last day that it takes longer", delayed("2026-03-02", "2026-03-30"), "2026-03-03", {
    decideBy: "2026-03-30",
    delayedTo: "2026-03-30",
    late: false,
  }),
  of("Awb 4:14", "told a day too late: the old day stays", delayed("2026-03-03", "2026-03-30"), "2026-03-04", {
    decideBy: "2026-03-02",
    delayedTo: null,
    late: true,
  }),
  of(
    "Termijnenwet 1",
    "a new term that ends on Sunday moves as well",
    delayed("2026-02-20", "2026-03-29"),
    "2026-03-01",
    { decideBy: "2026-03-30" },
  ),
  of(
    "Pw 41 lid 4",
    "asked within the search period: the term begins when it may be handled",
    bijstand("2026-06-10", { handledFrom: day("2026-06-29") }),
    "2026-07-01",
    { decideBy: "2026-08-24" },
  ),
  of("Pw 52", "a voorschot within four weeks", bijstand(jan5), "2026-01-20", {
    advance: { due: "2026-02-02", late: false },
  }),
  of("Pw 52", "no pause stops the voorschot", paused(asked("2026-01-12", "2026-03-01")), "2026-02-03", {
    advance: { due: "2026-02-02", late: true },
  }),
  of("Pw 52", "and again four weeks later", bijstand(jan5, { advancesPaidOn: [day("2026-01-30")] }), "2026-02-03", {
    advance: { due: "2026-03-02", late: false },
  }),
  of("Pw 52", "until there is a decision", decided("2026-01-29", null), "2026-02-03", {
    advance: null,
    objectionUntil: null,
  }),
  of(
    "Pw 52",
    "of algemene bijstand only",
    bijstand(jan5, { rule: termRuleOf("individuele-inkomenstoeslag") }),
    "2026-02-03",
    { advance: null },
  ),
  of(
    "Awb 6:7 and 6:8",
    "six weeks from the day after it was made known, on Koningsdag",
    decided("2026-03-02", "2026-03-16"),
    jan5,
    { objectionUntil: "2026-04-28" },
  ),
  of("Awb 6:7 and 6:8", "and on 5 May", decided("2026-03-02", "2026-03-24"), jan5, { objectionUntil: "2026-05-06" }),
  of("Awb 7:10", "no objection, nothing to answer", decided("2026-03-02", "2026-03-16"), jan5, {
    answerObjectionBy: null,
  }),
  of(
    "Awb 7:10",
    "six weeks after the last day to object, whenever it came before that",
    { ...decided("2026-03-02", "2026-03-16"), objectionsOn: [day("2026-03-20"), day("2026-04-28")] },
    jan5,
    { answerObjectionBy: "2026-06-09" },
  ),
  of(
    "Awb 7:10",
    "six weeks after one that came too late",
    { ...decided("2026-03-02", "2026-03-16"), objectionsOn: [day("2026-05-11")] },
    jan5,
    { answerObjectionBy: "2026-06-22" },
  ),
  of(
    "Awb 7:10",
    "twelve weeks where a committee advises",
    { ...decided("2026-03-02", "2026-03-16"), objectionsOn: [day("2026-03-20")], committee: true },
    jan5,
    { answerObjectionBy: "2026-07-21" },
  ),
  of(
    "Awb 6:19",
    "a correction gives no more time for an objection of before it",
    corrected(["2026-03-16", "2026-06-01"], ["2026-03-20"]),
    "2026-06-02",
    { objectionUntil: "2026-07-13", answerObjectionBy: "2026-06-09" },
  ),
  of(
    "Awb 7:10",
    "one against the correction has a day of its own",
    corrected(["2026-03-16", "2026-06-01"], ["2026-06-03"]),
    "2026-06-04",
    { answerObjectionBy: "2026-08-24" },
  ),
  of(
    "Awb 6:10",
    "one of before anything was made known counts from the first that was",
    corrected(["2026-03-16", "2026-06-01"], ["2026-03-10"]),
    "2026-06-02",
    { answerObjectionBy: "2026-06-09" },
  ),
  of("Awb 4:17 lid 3", "two weeks are left after the ingebrekestelling", noticed("2026-03-09"), "2026-03-23", {
    penalty: { from: "2026-03-24", days: 0, cents: 0 },
  }),
  of("Awb 4:17 lid 2", "then the first day costs € 23", noticed("2026-03-09"), "2026-03-24", {
    penalty: { from: "2026-03-24", days: 1, cents: 2300 },
  }),
  of("Awb 4:17 lid 2", "the fifteenth € 35", noticed("2026-03-09"), "2026-04-07", {
    penalty: { from: "2026-03-24", days: 15, cents: 35_700 },
  }),
  of("Awb 4:17 lid 1", "for 42 days at most, € 1.442", noticed("2026-03-09"), "2026-08-01", {
    penalty: { from: "2026-03-24", days: 42, cents: 144_200 },
  }),
  of("Awb 6:12 lid 2", "an ingebrekestelling on the last day is too early", noticed("2026-03-02"), "2026-04-01", {
    penalty: null,
  }),
  of("N23", "four and six weeks as we aim for", bijstand(jan5), "2026-01-06", {
    serviceNorms: ["2026-02-02", "2026-02-16"],
  }),
];

describe("the clocks of an aanvraag", () => {
  test.each(cases)("$article: $about", ({ story, today, then }) => {
    expect(clocksOn(story, day(today))).toMatchObject(then);
  });
});
