import { expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import type { IntakeState } from "./intake-row.ts";
import { decideStep, decideStepEnd } from "./plan.ts";
import { decideProfile, profiles, readScores, scoreOfWord, toldOfAreas } from "./profiles.ts";

const intake: IntakeState = {
  ...{ id: "i1", tenant: "ability", reference: "ML-AAAA-AA", kind: "melding", state: "in_progress", gemeente: "bedum" },
  ...{ urgency: "normal", assignee: null, toConfirm: false, joinedTo: null, version: 1, shielded: false, named: [] },
  ...{ melddatum: calendarDay("2026-11-23"), nextStates: [] },
};
const joined = { ...intake, joinedTo: "i2" };

test("a profile keeps the items and scores there are, and says something of at least one", () => {
  const typed = { wonen: "3", geld: "9", werk: "1", mensen: "" };
  expect(readScores({ part: "areas", scores: typed })).toEqual({ wonen: "3" });
  expect(decideProfile(intake, { part: "areas", scores: typed }).ok).toBe(true);
  expect(decideProfile(intake, { part: "skills", scores: typed })).toMatchObject({ refusal: "profileEmpty" });
  expect(decideProfile(joined, { part: "areas", scores: typed })).toMatchObject({ refusal: "joined" });
});

test("every part of life has the question of the melding beside it, and every answer a place on the scale", () => {
  expect(Object.keys(toldOfAreas)).toEqual([...profiles.areas]);
  for (const fact of Object.values(toldOfAreas))
    expect(catalogue.get(fact)?.options?.toSorted()).toEqual(Object.keys(scoreOfWord).toSorted());
});

test("a step says what, who and by when, and is taken or dropped once", () => {
  const step = { what: "Bel de huisarts.", who: "resident", due: calendarDay("2026-12-01") };
  expect(decideStep(intake, step)).toMatchObject({
    value: { event: { kind: "stepAdded", data: { due: "2026-12-01" } } },
  });
  expect(decideStep(intake, step, { outcome: null })).toMatchObject({ value: { event: { kind: "stepChanged" } } });
  expect(decideStep(intake, { ...step, what: " " })).toMatchObject({ refusal: "stepWhatMissing" });
  expect(decideStep(intake, { ...step, who: "robot" })).toMatchObject({ refusal: "stepWhoMissing" });
  expect(decideStep(intake, { ...step, due: null })).toMatchObject({ refusal: "stepDayMissing" });
  expect(decideStep(intake, step, null)).toMatchObject({ refusal: "stepMissing" });
  expect(decideStep(joined, step)).toMatchObject({ refusal: "joined" });
  expect(decideStepEnd(intake, "done", { outcome: null })).toMatchObject({ value: { event: { kind: "stepDone" } } });
  expect(decideStepEnd(intake, "dropped", { outcome: "done" })).toMatchObject({ refusal: "stepEnded" });
});
