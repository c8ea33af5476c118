import { expect, test } from "vitest";
import { settleDeviation } from "./decide-deviation.ts";

const said = (verdict: "yes" | "no" | "open") => ({ regeling: "algemene-bijstand", verdict });
const why = { deviation: "answerWrong", deviationText: " Het spaargeld was van haar zoon. " };

test.each([
  ["a grant where the check said yes", said("yes"), "toekenning"],
  ["a refusal where it said no", said("no"), "afwijzing"],
  ["a grant where it left it open", said("open"), "toekenning"],
  ["a refusal where it left it open", said("open"), "afwijzing"],
  ["what is left aside", said("yes"), "buiten_behandeling"],
  ["a scheme that the check does not know", null, "afwijzing"],
] as const)("%s differs from nothing, so no reason is kept", (_what, advised, kind) => {
  expect(settleDeviation(advised, kind, why)).toEqual({ ok: true, value: null });
});

test.each([
  [said("yes"), "afwijzing"],
  [said("no"), "toekenning"],
] as const)("%o against %s takes a reason from the list and in words", (advised, kind) => {
  expect(settleDeviation(advised, kind, {})).toMatchObject({ refusal: "deviationReasonMissing" });
  expect(settleDeviation(advised, kind, { ...why, deviation: "lui" })).toMatchObject({
    refusal: "deviationReasonMissing",
  });
  expect(settleDeviation(advised, kind, { ...why, deviationText: " " })).toMatchObject({
    refusal: "deviationTextMissing",
  });
  const value = { reason: "answerWrong", text: "Het spaargeld was van haar zoon." };
  expect(settleDeviation(advised, kind, why)).toEqual({ ok: true, value });
});
