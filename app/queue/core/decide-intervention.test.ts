import { expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import { decideIntervention } from "./decide-intervention.ts";
import type { IntakeState } from "./intake-row.ts";

const today = calendarDay("2026-11-27");
const intake = { kind: "hulpvraag", state: "in_progress", joinedTo: null } as IntakeState;
const decided = (outcome: string, text = "Regeling met de verhuurder", form = "financiele-hulpvraag") =>
  decideIntervention(intake, form, { outcome, text }, today);

test("who was answered was spoken; who was not still waits", () => {
  expect(decided("warmHandover")).toMatchObject({ value: { set: { waitingSince: null, spokenOn: today } } });
  expect(decided("notSolved")).toMatchObject({ value: { set: {}, event: { data: { outcome: "notSolved" } } } });
});

test("it says what was done and what came of it, and is of a question about money", () => {
  expect(decided("")).toEqual({ ok: false, refusal: "taskOutcomeMissing" });
  expect(decided("reached")).toEqual({ ok: false, refusal: "taskOutcomeMissing" });
  expect(decided("solved", "  ")).toEqual({ ok: false, refusal: "interventionMissing" });
  expect(decided("solved", "Belde", "hulp-bij-werk")).toEqual({ ok: false, refusal: "noMoneyHelp" });
});
