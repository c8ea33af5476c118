import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "#app/facts/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import {
  categoryRules,
  categoryRulesVersion,
  suggestCategory,
  suggestionFacts,
} from "#app/queue/core/suggest-category.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import { root } from "#tests/architecture/source.ts";

const register = readFileSync(join(root, "docs/algoritmeregister.md"), "utf8");
const world = worldOn(calendarDay("2026-11-23"));
const suggested = (answers: Answers) => suggestCategory(answers, world).category;

test("the register of algorithms lists every rule of the suggested category, its version and every fact it reads", () => {
  for (const { id, category } of categoryRules) expect(register).toContain(`| \`${id}\` | ${category} |`);
  expect(register).toContain(`Versie ${categoryRulesVersion}.`);
  const line = register.split("\n").find((one) => one.startsWith("| gegevens | `")) ?? "";
  expect([...line.matchAll(/`(\w+)`/g)].map(([, fact]) => fact).toSorted()).toEqual(suggestionFacts.toSorted());
});

test("no suggestion rests on origin, language, place, family, money, health, or what was told freely", () => {
  const never =
    /nationaliteit|verblijf|taal|tolk|lezen|geboorte|geslacht|woontMet|kinder|partner|adres|postcode|gemeente|schuld|achterstand|hoe[A-Z]|over[A-Z]|steun|wat[A-Z]/;
  expect(suggestionFacts.filter((fact) => never.test(fact))).toEqual([]);
  const special = suggestionFacts.filter((fact) => catalogue.get(fact)?.sensitivity === "special");
  expect(special).toEqual([]);
  expect(suggestionFacts.filter((fact) => catalogue.get(fact)?.type.endsWith("Text"))).toEqual([]);
});

test("the first rule that is certain counts, and nothing is said where none is", () => {
  expect(suggested({})).toBe(null);
  expect(suggested({ werksituatie: "geen-werk" })).toBe("B");
  expect(suggested({ werksituatie: "geen-werk", werkVanaf: "nu" })).toBe("A");
  expect(suggested({ werksituatie: "loondienst", woonsituatie: "geen" })).toBe("C");
  expect(suggested({ werksituatie: "loondienst", verblijf: "statushouder", gesprekstaal: "ti" })).toBe("A");
});

test("no Werkplein shows a suggestion without the number of a DPIA, and none does from the start", () => {
  expect(werkpleinen.filter(({ suggestsCategory }) => suggestsCategory)).toEqual([]);
});
