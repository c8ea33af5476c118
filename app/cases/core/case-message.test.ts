import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { decideWriting, longestText, mayWrite } from "./case-message.ts";

const decideBy = calendarDay("2027-01-18");
const running = { state: "in_progress", terms: { decideBy, late: false, objectionUntil: null } };
const late = { state: "in_progress", terms: { decideBy, late: true, objectionUntil: null } };
const decided = {
  state: "decided_afwijzing",
  terms: { decideBy, late: false, objectionUntil: calendarDay("2027-03-01") },
};

describe("what Melissa may write about her aanvraag", () => {
  test("an objection, only once the decision was made known", () => {
    expect(mayWrite("objection", running)).toBe(false);
    expect(decideWriting("objection", "Dit klopt niet", running)).toMatchObject({ refusal: "noDecision" });
    expect(decideWriting("objection", "Dit klopt niet", decided)).toMatchObject({ ok: true });
  });

  test("that we are late, only after the last day and while there is no decision", () => {
    expect(decideWriting("notice_of_default", "U bent te laat", running)).toMatchObject({ refusal: "notLate" });
    expect(decideWriting("notice_of_default", "U bent te laat", late)).toMatchObject({ ok: true });
    const decidedLate = { ...late, state: "decided_toekenning" };
    expect(decideWriting("notice_of_default", "U bent te laat", decidedLate)).toMatchObject({ refusal: "notLate" });
  });

  test("a melding has no term: nobody is late with it, and there is nothing to object to", () => {
    const melding = { state: "stored", terms: null };
    expect([mayWrite("objection", melding), mayWrite("notice_of_default", melding)]).toEqual([false, false]);
    expect([mayWrite("message", melding), mayWrite("complaint", melding)]).toEqual([true, true]);
  });

  test("as she typed it, but not nothing and not a book", () => {
    expect(decideWriting("message", " Eerste regel\r\nTweede ", running)).toMatchObject({
      value: "Eerste regel\nTweede",
    });
    expect(decideWriting("message", " \n ", running)).toMatchObject({ refusal: "textMissing" });
    expect(decideWriting("message", "x".repeat(longestText + 1), running)).toMatchObject({ refusal: "textTooLong" });
  });
});
