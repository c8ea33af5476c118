import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { afterCareDay, decideAdvice, decideOutcome } from "./decide-advice.ts";
import { callResults, decideCall, decideLetter } from "./decide-call.ts";
import {
  decideCame,
  decideClose,
  decideDidNotCome,
  decideInviteAgain,
  decideMayCall,
  decideVisit,
} from "./decide-visit.ts";
import type { HouseholdState, OpenTask } from "./household.ts";
import { decideAdd } from "./new-household.ts";

const today = calendarDay("2026-11-26");
const later = calendarDay("2026-12-03");
const call: OpenTask = { id: "call", kind: "call", scheme: null, dueOn: today, startsAt: null };
const visit: OpenTask = { ...call, id: "visit", kind: "visit", dueOn: later, startsAt: "10:00" };
const ask = (scheme: string): OpenTask => ({ ...call, id: scheme, kind: "outcome", scheme });
const household = (change: Partial<HouseholdState> = {}): HouseholdState => ({
  ...{ id: "1", tenant: "t", reference: "RG-AAAA-AA", gemeente: "g", shielded: false, named: [] },
  ...{ origin: "uitnodiging", state: "to_call", mayCall: null, intakeId: null, version: 1, unreached: 0 },
  tasks: [call],
  ...change,
});
const tried = { day: null, time: null, today };

describe("calling", () => {
  test("who is not reached is called again on the next working day, or on the day that was chosen", () => {
    // given a Thursday
    expect(decideCall(household(), { ...tried, result: "noAnswer" })).toMatchObject({
      value: {
        happened: { data: { reached: false, result: "noAnswer" } },
        done: [{ id: "call", outcome: "not_reached" }],
        planned: [{ kind: "call", dueOn: "2026-11-27" }],
      },
    });
    expect(decideCall(household(), { ...tried, result: "voicemail", day: later })).toMatchObject({
      value: { planned: [{ dueOn: later }] },
    });
  });

  test("an appointment takes a day and a time, a walk-in a day", () => {
    const result = "appointment";
    expect(decideCall(household(), { ...tried, result })).toEqual({ ok: false, refusal: "dayMissing" });
    expect(decideCall(household(), { ...tried, result, day: later })).toEqual({ ok: false, refusal: "timeMissing" });
    expect(decideCall(household(), { ...tried, result, day: later, time: "10:00" })).toMatchObject({
      value: { set: { state: "appointment" }, planned: [{ kind: "visit", dueOn: later, startsAt: "10:00" }] },
    });
    expect(decideCall(household(), { ...tried, result: "walkIn", day: later })).toMatchObject({
      value: { set: { state: "appointment" }, planned: [{ kind: "visit", dueOn: later }] },
    });
  });

  test("who does not want it is not called any more", () => {
    expect(decideCall(household(), { ...tried, result: "declined" })).toMatchObject({
      value: { set: { state: "closed", mayCall: false } },
    });
    for (const result of callResults)
      expect(decideCall(household({ mayCall: false }), { ...tried, result })).toEqual({
        ok: false,
        refusal: "mayNotCall",
      });
  });

  test("who was advised and does not answer is asked after the same schemes on the next working day, and the later ones stay", () => {
    const advised = household({
      state: "advised",
      mayCall: true,
      tasks: [ask("iit"), { ...ask("huurtoeslag"), dueOn: later }],
    });
    expect(decideCall(advised, { ...tried, result: "noAnswer" })).toMatchObject({
      value: { set: {}, moved: [{ id: "iit", dueOn: "2026-11-27" }] },
    });
  });

  test("a letter goes only after two calls that reached nobody", () => {
    expect(decideLetter(household({ unreached: 1 }), today)).toEqual({ ok: false, refusal: "callFirst" });
    expect(decideLetter(household({ unreached: 2 }), today)).toMatchObject({
      value: { set: { state: "letter_sent" }, planned: [{ kind: "call", dueOn: "2026-12-10" }] },
    });
  });
});

describe("coming", () => {
  test("a visit that was expected is done, and without one it is a walk-in", () => {
    expect(decideCame(household({ state: "appointment", tasks: [visit] }))).toMatchObject({
      value: {
        set: { state: "came" },
        happened: { data: { expected: true } },
        done: [{ id: "visit", outcome: "came" }],
      },
    });
    expect(decideCame(household())).toMatchObject({
      value: { happened: { data: { expected: false } }, done: [{ id: "call" }] },
    });
    expect(decideCame(household({ state: "came" }))).toMatchObject({ refusal: "cameAlready" });
  });

  test("who did not come is called again, unless that is not wanted", () => {
    const expected = household({ state: "appointment", tasks: [visit] });
    expect(decideDidNotCome(expected, today)).toMatchObject({
      value: { set: { state: "to_call" }, planned: [{ kind: "call", dueOn: "2026-11-27" }] },
    });
    const noCalls = decideDidNotCome({ ...expected, mayCall: false }, today);
    expect(noCalls).toMatchObject({ value: { set: { state: "closed" } } });
    expect(noCalls.ok && noCalls.value.planned).toBeUndefined();
    expect(decideDidNotCome(household(), today)).toMatchObject({ refusal: "noVisit" });
  });

  test("a visit lies ahead, and replaces the one before", () => {
    expect(decideVisit(household(), { day: calendarDay("2026-11-25"), time: null, today })).toMatchObject({
      refusal: "dayPast",
    });
    expect(decideVisit(household({ tasks: [visit] }), { day: later, time: null, today })).toMatchObject({
      value: { done: [{ id: "visit", outcome: "dropped" }], planned: [{ kind: "visit", dueOn: later }] },
    });
  });

  test("a no to being called ends calls and after-care at once, and leaves a visit alone", () => {
    const tasks = [visit, ask("iit")];
    expect(decideMayCall(household({ state: "appointment", tasks }), false)).toMatchObject({
      value: { set: { mayCall: false }, done: [{ id: "iit", outcome: "dropped" }] },
    });
  });

  test("closing takes a reason and ends all work; inviting again needs that calling is not refused", () => {
    expect(decideClose(household(), null)).toMatchObject({ refusal: "reasonMissing" });
    expect(decideClose(household(), "unreachable")).toMatchObject({
      value: { done: [{ id: "call", outcome: "dropped" }] },
    });
    expect(decideInviteAgain(household({ state: "closed", tasks: [] }), today)).toMatchObject({
      value: { planned: [{ kind: "call", dueOn: today }] },
    });
    expect(decideInviteAgain(household({ state: "closed", mayCall: false, tasks: [] }), today)).toMatchObject({
      refusal: "mayNotCall",
    });
  });
});

describe("advice and after-care", () => {
  const came = household({ state: "came", tasks: [] });
  const advised = [
    { scheme: "iit", verdict: "yes" },
    { scheme: "huurtoeslag", verdict: "open" },
  ] as const;

  test.each([
    ["2026-11-26", "2027-02-26"],
    ["2026-11-30", "2027-03-01"],
    ["2027-01-31", "2027-04-30"],
    ["2027-01-05", "2027-04-05"],
    ["2026-12-28", "2027-03-30"],
  ])("of advice on %s is asked on %s: three months on, the first working day from then", (from, to) => {
    expect(afterCareDay(calendarDay(from))).toBe(to);
  });

  test("each advised scheme gets its own date, when the resident may be called", () => {
    expect(decideAdvice(came, { advised, mayCall: true, today })).toMatchObject({
      value: {
        set: { state: "advised", mayCall: true },
        planned: [
          { kind: "outcome", scheme: "iit", dueOn: "2027-02-26" },
          { kind: "outcome", scheme: "huurtoeslag", dueOn: "2027-02-26" },
        ],
      },
    });
  });

  test("without consent there is advice and no task; without having been asked there is neither", () => {
    const silent = decideAdvice(came, { advised, mayCall: false, today });
    expect(silent).toMatchObject({ value: { set: { state: "closed", mayCall: false }, advised } });
    expect(silent.ok && silent.value.planned).toBeUndefined();
    expect(decideAdvice(came, { advised, mayCall: null, today })).toMatchObject({ refusal: "askMayCall" });
    expect(decideAdvice(came, { advised: [], mayCall: true, today })).toMatchObject({ refusal: "nothingChosen" });
    expect(decideAdvice(household(), { advised, mayCall: true, today })).toMatchObject({ refusal: "notCame" });
  });

  test("a scheme that is still being asked after gets no second task", () => {
    const again = decideAdvice({ ...came, tasks: [ask("iit")] }, { advised, mayCall: true, today });
    expect(again.ok && again.value.planned?.map(({ scheme }) => scheme)).toEqual(["huurtoeslag"]);
  });

  const waiting = household({ state: "advised", mayCall: true, tasks: [ask("iit"), ask("huurtoeslag")] });
  const about = { task: "iit", why: null, again: null, today };

  test("what was refused or not requested has a reason; with the last answer the household is done", () => {
    expect(decideOutcome(waiting, { ...about, outcome: null })).toMatchObject({ refusal: "outcomeMissing" });
    expect(decideOutcome(waiting, { ...about, outcome: "not_requested" })).toMatchObject({ refusal: "whyMissing" });
    expect(decideOutcome(waiting, { ...about, outcome: "refused", why: "forgot" })).toMatchObject({
      refusal: "whyMissing",
    });
    expect(decideOutcome(waiting, { ...about, outcome: "not_requested", why: "afraid" })).toMatchObject({
      value: { set: {}, done: [{ id: "iit", outcome: "not_requested", why: "afraid" }] },
    });
    expect(decideOutcome({ ...waiting, tasks: [ask("iit")] }, { ...about, outcome: "granted" })).toMatchObject({
      value: { set: { state: "closed" } },
    });
    expect(decideOutcome(waiting, { ...about, task: "gone", outcome: "granted" })).toMatchObject({
      refusal: "taskDone",
    });
  });

  test("what was requested and not yet decided can be asked after once more", () => {
    expect(decideOutcome(waiting, { ...about, outcome: "requested", again: later })).toMatchObject({
      value: { planned: [{ kind: "outcome", scheme: "iit", dueOn: later }] },
    });
  });
});

describe("adding by hand", () => {
  const typed = {
    name: "Ria de Boer",
    phone: "06 12 34 56 78",
    gemeente: "zundert",
    reason: "Huurachterstand",
    here: false,
  };

  test("who is invited has a number to call, and is called today", () => {
    expect(decideAdd(typed, ["zundert"], today)).toMatchObject({
      value: { content: { phone: "+31612345678" }, state: "to_call", planned: [{ kind: "call", dueOn: today }] },
    });
    expect(decideAdd({ ...typed, phone: "" }, ["zundert"], today)).toMatchObject({ wrong: { phone: "phoneMissing" } });
  });

  test("who stands at the desk needs no number, but a number is right or left out", () => {
    expect(decideAdd({ ...typed, phone: "", here: true }, ["zundert"], today)).toMatchObject({
      value: { state: "came", planned: [] },
    });
    expect(decideAdd({ ...typed, phone: "12", here: true }, ["zundert"], today)).toMatchObject({
      wrong: { phone: "phoneWrong" },
    });
  });

  test("says all that is wrong at once", () => {
    const empty = { name: " ", phone: "", gemeente: "breda", reason: "", here: false };
    expect(decideAdd(empty, ["zundert"], today)).toMatchObject({
      wrong: { name: "nameMissing", phone: "phoneMissing", gemeente: "gemeenteMissing", reason: "reasonMissing" },
    });
  });
});
