import { describe, expect, test } from "vitest";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { audrey } from "#tests/personas/audrey.ts";
import { personaDay } from "#tests/personas/persona.ts";
import { melding } from "../forms/melding.ts";
import type { DraftContent } from "./draft.ts";
import { pagesOf } from "./journey.ts";
import { forgetLeftPlans, returnStep, stepAfter } from "./next-step.ts";

const world = worldOn(personaDay);

/** A draft in which every page that these answers show was passed, up to and with `last`. */
function draftOf(answers: Answers, more: Partial<DraftContent> = {}, last?: string): DraftContent {
  const pages = pagesOf(melding, answers, world).map((page) => page.id);
  const passed = last ? pages.slice(0, pages.indexOf(last) + 1) : pages;
  return { answers, passed, plansSeen: [], page: null, language: "nl", both: false, code: "", ...more };
}

describe("an answer changed from check-your-answers", () => {
  const where = { stored: true, returnTo: "controleren" } as const;

  test("shows the plan it brings up, though that plan stands behind another page, and then returns to the check", () => {
    // given Audrey at check-your-answers, who sees that her year of birth is wrong
    const changed = draftOf({ ...audrey.answers, geboortedatum: "1954-09-09" });

    // when she changes it to a year in which she has the AOW age
    expect(stepAfter(melding, "naam", changed, world, where)).toBe("plan/aow-leeftijd");

    // then the way leads back to the check as soon as she has read the plan
    const read = { ...changed, plansSeen: ["aow-leeftijd"] };
    expect(stepAfter(melding, "verblijf", read, world, where)).toBe("controleren");
  });

  test("shows a plan again when the way was left and is taken anew", () => {
    // given Audrey, who read the plan for direct help and then said that she does not need it
    const acute = draftOf({ ...audrey.answers, directHulpNodig: true }, { plansSeen: ["crisis"] });
    const calm = forgetLeftPlans(melding, { ...acute, answers: audrey.answers }, world);
    expect(calm.plansSeen).toEqual([]);

    // when she says that she needs it after all
    expect(stepAfter(melding, "waarvoor", { ...acute, plansSeen: calm.plansSeen }, world, where)).toBe("plan/crisis");

    // then a plan of a way still taken is not shown twice
    expect(forgetLeftPlans(melding, acute, world).plansSeen).toEqual(["crisis"]);
    expect(stepAfter(melding, "waarvoor", acute, world, where)).not.toMatch(/^plan/);
  });
});

describe("an answer changed from 'Meld mij nu'", () => {
  const where = { stored: false, returnTo: "nu-melden" } as const;

  test("leads back there at once", () => {
    const ready = draftOf(audrey.answers, {}, "contact");
    expect(stepAfter(melding, "naam", ready, world, where)).toBe("nu-melden");
  });

  test("first asks what it brings up", () => {
    // given Audrey, who says only now that somebody helps her
    const helped = draftOf(audrey.answers, { answers: { ...audrey.answers, invuller: "samen" } }, "contact");
    expect(stepAfter(melding, "waarvoor", helped, world, where)).toBe("helper");
    const told = { ...helped, passed: [...helped.passed, "helper"] };
    expect(stepAfter(melding, "helper", told, world, where)).toBe("nu-melden");
  });
});

test("only the two pages with answers are a place to return to", () => {
  expect(["controleren", "nu-melden", "naam", "//elders", null].map(returnStep)).toEqual([
    "controleren",
    "nu-melden",
    undefined,
    undefined,
    undefined,
  ]);
});
