import { describe, expect, test } from "vitest";
import { type RuleOf, readRule, ruleFor } from "./assignment-rules.ts";

const rule = (place: number, more: Partial<RuleOf>): RuleOf => ({
  ...{
    place,
    gemeente: null,
    kind: null,
    category: null,
    language: null,
    colleagues: ["ann"],
    automatic: false,
    ...more,
  },
});
const work = { gemeente: "zundert", kind: "melding", category: "none", language: "ti" } as const;
const anybody = () => true;

describe("who gets a new intake", () => {
  test("is said by the first rule that fits", () => {
    const rules = [
      rule(1, { gemeente: "rucphen" }),
      rule(2, { kind: "aanvraag" }),
      rule(3, { category: "A" }),
      rule(4, { gemeente: "zundert", colleagues: ["bob", "eve"] }),
      rule(5, {}),
    ];
    expect(ruleFor(work, rules, anybody)).toEqual({ rule: rules[3], may: ["bob", "eve"] });
    expect(ruleFor(work, [], anybody)).toBeNull();
  });

  test("goes on to the next rule where nobody may have it: a language makes nobody wait", () => {
    const rules = [rule(1, { language: "ti", colleagues: ["away"] }), rule(2, {})];
    expect(ruleFor(work, rules, (id) => id !== "away")?.may).toEqual(["ann"]);
    // and somebody with another language gets the same as before
    expect(ruleFor({ ...work, language: "nl" }, rules, anybody)?.may).toEqual(["ann"]);
  });
});

describe("a rule as typed", () => {
  const known = { gemeenten: ["zundert"], languages: ["ti"], colleagues: ["ann", "bob"] };
  const typed = {
    ...{ place: "1", gemeente: "", kind: "", category: "", language: "", automatic: "" },
    colleagues: ["ann", "ann"],
  };

  test("asks nothing where nothing is chosen, and names everybody once", () => {
    expect(readRule(typed, known)).toEqual({ ok: true, value: rule(1, {}) });
    expect(readRule({ ...typed, automatic: "ja" }, known)).toEqual({ ok: true, value: rule(1, { automatic: true }) });
  });

  test.each([
    ["no place", { place: "0" }, "placeWrong"],
    ["a place in words", { place: "eerst" }, "placeWrong"],
    ["nobody", { colleagues: [] }, "nobodyNamed"],
    ["a stranger", { colleagues: ["eve"] }, "choiceUnknown"],
    ["a gemeente of elsewhere", { gemeente: "breda" }, "choiceUnknown"],
    ["a kind that is none", { kind: "bezwaar" }, "choiceUnknown"],
  ])("is refused with %s", (_why, more, refusal) => {
    expect(readRule({ ...typed, ...more }, known)).toEqual({ ok: false, refusal });
  });
});
