import { describe, expect, test } from "vitest";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { decideAskOpinion, decidePlan, decideTaskDone } from "./decide-task.ts";
import type { IntakeState } from "./intake-row.ts";

const today = calendarDay("2026-11-27");
const later = calendarDay("2026-12-01");
const staff = (id: string, ...roles: Staff["roles"]): Staff => ({ id, tenant: "t", name: id, roles, gemeenten: [] });
const [ann, bob, lead] = [staff("ann", "klantmanager"), staff("bob", "intake"), staff("lead", "teamleider")];
const intake: IntakeState = {
  ...{
    id: "1",
    tenant: "t",
    reference: "ML-1",
    kind: "melding",
    state: "stored",
    urgency: "normal",
    gemeente: "zundert",
  },
  ...{ assignee: "ann", toConfirm: false, joinedTo: null, version: 1, melddatum: later, nextStates: [] },
  ...{ shielded: false, named: [] },
};
const opinion = { id: "9", kind: "secondOpinion", assignedTo: "bob", askedBy: "ann" } as const;

describe("work planned for a day", () => {
  test.each([
    ["no kind", { kind: "secondOpinion", due: later, to: "" }, "taskKindMissing"],
    ["no day", { kind: "callBack", due: null, to: "" }, "dayMissing"],
    ["yesterday", { kind: "callBack", due: calendarDay("2026-11-26"), to: "" }, "dayPast"],
    ["a day far away", { kind: "afterCare", due: calendarDay("2066-11-26"), to: "" }, "dayWrong"],
  ])("is refused with %s", (_why, asked, refusal) => {
    expect(decidePlan(intake, asked, today)).toEqual({ ok: false, refusal });
  });

  test("says what, until when, and for whom when somebody is named", () => {
    const plan = (to: string) => decidePlan(intake, { kind: "callBack", due: today, to }, today);
    expect(plan("")).toMatchObject({
      value: { event: { kind: "taskPlanned", data: { task: "callBack", due: today } } },
    });
    expect(plan("bob")).toMatchObject({ value: { event: { kind: "taskPlannedFor", data: { to: "bob" } } } });
  });

  test("is not planned on what was joined into another", () => {
    const asked = { kind: "callBack", due: later, to: "" };
    expect(decidePlan({ ...intake, joinedTo: "2" }, asked, today)).toMatchObject({ refusal: "joined" });
  });
});

describe("a second opinion", () => {
  test("is asked of somebody else, with a question", () => {
    const ask = (to: string, text: string) => decideAskOpinion(intake, ann, { due: later, to, text }, today);
    expect(ask("", "Klopt dit?")).toMatchObject({ refusal: "nobodyNamed" });
    expect(ask("ann", "Klopt dit?")).toMatchObject({ refusal: "askedYourself" });
    expect(ask("bob", " ")).toMatchObject({ refusal: "questionMissing" });
    expect(ask("bob", "Klopt dit?")).toMatchObject({ value: { set: {}, event: { kind: "opinionAsked" } } });
  });

  test("is given in words by who was asked, and by nobody else", () => {
    const give = (by: Staff, text: string) => decideTaskDone(intake, by, opinion, { outcome: "answered", text }, today);
    expect(give(bob, "Ja")).toMatchObject({ value: { set: {}, event: { kind: "opinionGiven" } } });
    expect(give(bob, "")).toMatchObject({ refusal: "answerMissing" });
    expect(give(lead, "Ja")).toMatchObject({ refusal: "taskNotYours" });
  });

  test("is not needed any more, say who asked, who was asked, or who leads", () => {
    const drop = (by: Staff) => decideTaskDone(intake, by, opinion, { outcome: "dropped", text: "" }, today).ok;
    expect([ann, bob, lead, staff("eve", "intake")].map(drop)).toEqual([true, true, true, false]);
  });
});

test("who was reached was spoken and waits no longer; who was not reached still does", () => {
  const task = { id: "9", kind: "callBack", assignedTo: null, askedBy: null } as const;
  const end = (outcome: string) => decideTaskDone(intake, ann, task, { outcome, text: "" }, today);
  expect(end("reached")).toMatchObject({ value: { set: { waitingSince: null, spokenOn: today } } });
  expect(end("notReached")).toMatchObject({ value: { set: {} } });
  expect(end("answered")).toMatchObject({ refusal: "taskOutcomeMissing" });
  expect(decideTaskDone(intake, ann, undefined, { outcome: "reached", text: "" }, today)).toMatchObject({
    refusal: "taskGone",
  });
});
