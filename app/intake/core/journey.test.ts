import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineFact } from "#app/facts/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { type Answers, is, isYes } from "#app/rules/contract.ts";
import { defineForm } from "./define-form.ts";
import { openPages, pagesOf, positionOf, routesOf, urgencyOf, walk } from "./journey.ts";
import { stepAfter, stepToResume, storeFirst } from "./next-step.ts";

const base = { ground: "pw53a", sensitivity: "ordinary", uses: ["staff:triage"] } as const;
const partner = defineFact({ id: "partner", type: "yesNo", ...base });
const partnerName = defineFact({ id: "partnerNaam", type: "name", ...base });
const need = defineFact({ id: "nood", type: "choice", options: ["eten", "geen"], ...base });
const remark = defineFact({ id: "opmerking", type: "longText", optional: true, ...base });

const form = defineForm({
  id: "proef",
  version: 1,
  slug: "proef",
  kind: "melding",
  storeAfter: "partner",
  sections: [
    {
      id: "een",
      pages: [
        { id: "partner", facts: [partner] },
        { id: "partner-naam", facts: [partnerName], shownIf: isYes("partner") },
      ],
    },
    {
      id: "twee",
      pages: [
        { id: "nood", facts: [need] },
        { id: "opmerking", facts: [remark], shownIf: is("nood", "eten") },
      ],
    },
  ],
  routes: [{ id: "crisis", when: is("nood", "eten"), source: "art. 52", shownAfter: "nood", urgency: "crisis" }],
});
const world = { today: calendarDay("2026-11-23"), figures: {} };
const draft = (answers: Answers, passed: string[], page: string | null = null) => ({
  answers,
  passed,
  page,
  plansSeen: [],
  language: "nl",
  both: false,
  code: "",
});

const someAnswers = fc.record(
  { partner: fc.boolean(), partnerNaam: fc.string(), nood: fc.constantFrom("eten", "geen"), opmerking: fc.string() },
  { requiredKeys: [] },
);

describe("the journey through a form", () => {
  test("a page stands until its condition is certainly not met", () => {
    expect(pagesOf(form, {}, world).map((page) => page.id)).toEqual(["partner", "partner-naam", "nood", "opmerking"]);
    expect(pagesOf(form, { partner: false, nood: "geen" }, world).map((page) => page.id)).toEqual(["partner", "nood"]);
  });

  test("an answer on a page that is no longer shown counts for nothing", () => {
    // given somebody who named a partner, and then said there is none
    const { relevant } = walk(form, { partner: false, partnerNaam: "A", nood: "geen" }, world);
    expect(relevant).toEqual({ partner: false, nood: "geen" });
  });

  test("a route is taken only when it is certain", () => {
    expect(routesOf(form, {}, world)).toEqual([]);
    expect(urgencyOf(form, { nood: "eten" }, world)).toBe("crisis");
  });

  test("nobody skips a question by typing its address", () => {
    expect(positionOf(form, "nood", { answers: { partner: true }, passed: ["partner"] }, world)).toBeNull();
    expect(positionOf(form, "nood", { answers: { partner: false }, passed: ["partner"] }, world)).toMatchObject({
      previous: "partner",
      step: 2,
      steps: 2,
    });
  });

  test("the melding is stored first, then a plan, then the questions, then the check", () => {
    const where = { stored: true };
    expect(stepAfter(form, "partner", draft({ partner: false }, ["partner"]), world, { stored: false })).toBe(
      "nu-melden",
    );
    expect(stepAfter(form, "partner", draft({ partner: false }, ["partner"]), world, where)).toBe("nood");
    const acute = draft({ partner: false, nood: "eten" }, ["partner", "nood"]);
    expect(stepAfter(form, "nood", acute, world, where)).toBe("plan/crisis");
    expect(stepAfter(form, "nood", { ...acute, plansSeen: ["crisis"] }, world, where)).toBe("opmerking");
    expect(stepAfter(form, "nood", draft({ partner: false, nood: "geen" }, ["partner", "nood"]), world, where)).toBe(
      "controleren",
    );
  });

  test("a change from the check page returns there at once, unless it brings up a new question", () => {
    const where = { stored: true, returnTo: "controleren" } as const;
    const done = draft({ partner: true, nood: "geen" }, ["partner", "nood"]);
    expect(stepAfter(form, "partner", done, world, where)).toBe("partner-naam");
    expect(stepAfter(form, "partner", { ...done, answers: { ...done.answers, partner: false } }, world, where)).toBe(
      "controleren",
    );
  });

  test("whoever comes back before the melding was stored is led to Meld mij nu, not past it", () => {
    const left = draft({ partner: false }, ["partner"], "nu-melden");
    const step = stepToResume(form, left, world);
    expect(storeFirst(form, left, false, step, world)).toBe("nu-melden");
    expect(storeFirst(form, left, true, step, world)).toBe("nood");
    expect(storeFirst(form, left, false, "partner", world)).toBe("partner");
    expect(storeFirst(form, draft({}, [], null), false, "partner", world)).toBe("partner");
  });

  test("whoever passes all open pages is done, whatever was answered, and always finds a page to go on", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        let passed: string[] = [];
        for (
          let page = openPages(form, { answers, passed }, world)[0];
          page;
          page = openPages(form, { answers, passed }, world)[0]
        ) {
          const state = draft(answers, passed, page.id);
          expect(stepToResume(form, state, world)).toBe(page.id);
          expect(positionOf(form, page.id, state, world)).not.toBeNull();
          passed = [...passed, page.id];
        }
        expect(stepToResume(form, draft(answers, passed), world)).toBe("controleren");
      }),
    );
  });
});
