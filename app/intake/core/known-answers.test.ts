import { expect, test } from "vitest";
import { gemeente, nettoInkomen, spaargeld, woontMet } from "#app/facts/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import { includes } from "#app/rules/contract.ts";
import { defineForm } from "./define-form.ts";
import type { DraftContent } from "./draft.ts";
import { asksKnown, knownPages, withKnown } from "./known-answers.ts";
import { firstOpenStep, stepAfter } from "./next-step.ts";

const today = calendarDay("2026-11-27");
const world = worldOn(today);
const form = defineForm({
  id: "proef",
  version: 1,
  slug: "proef",
  kind: "aanvraag",
  sections: [
    {
      id: "wie-bent-u",
      pages: [
        { id: "gemeente", facts: [gemeente] },
        { id: "bedragen", facts: [nettoInkomen] },
        { id: "huishouden", facts: [woontMet] },
        { id: "vermogen", facts: [spaargeld], shownIf: includes("woontMet", "niemand") },
      ],
    },
  ],
  routes: [],
});
const empty: DraftContent = {
  ...{ answers: {}, passed: [], plansSeen: [], page: null, language: "nl", both: false, code: "C0DE" },
};
const told = {
  gemeente: "zundert",
  nettoInkomen: { from: 0, to: 50_000 },
  woontMet: ["niemand"],
  waarvoor: "bijstand",
};
const known = { answers: told, from: { source: "melding", on: today }, follows: "m" } as const;

test("what a form does not ask does not come along, and only what is exact counts as answered", () => {
  const begun = withKnown(form, empty, known, world);
  expect(begun.answers).toEqual({ gemeente: "zundert", nettoInkomen: told.nettoInkomen, woontMet: ["niemand"] });
  expect(knownPages(form, begun, world).map(({ id }) => id)).toEqual(["gemeente", "huishouden"]);
  expect(begun.follows).toBe("m");
});

test("everything known is looked at once; then only what is left is asked, and a change leads back", () => {
  const begun = withKnown(form, empty, known, world);
  expect(firstOpenStep(form, begun, world)).toBe("bekend");
  expect(stepAfter(form, "huishouden", begun, world, { stored: false, returnTo: "bekend" })).toBe("bekend");
  const seen = { ...begun, knownSeen: true };
  expect(asksKnown(form, seen, world)).toBe(false);
  expect(firstOpenStep(form, seen, world)).toBe("bedragen");
  const answered = { ...seen, passed: [...seen.passed, "bedragen"] };
  expect(stepAfter(form, "bedragen", answered, world, { stored: false })).toBe("vermogen");
});

test("a melding shows each of its pages, also when a check told what is on it", () => {
  const begun = withKnown({ ...form, kind: "melding" }, empty, known, world);
  expect(begun.passed).toEqual([]);
  expect(firstOpenStep({ ...form, kind: "melding" }, begun, world)).toBe("gemeente");
});
