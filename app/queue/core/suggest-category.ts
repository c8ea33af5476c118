import {
  type Answers,
  any,
  type Compiled,
  type Condition,
  compile,
  factsIn,
  is,
  isOneOf,
  isYes,
  type World,
} from "#app/rules/contract.ts";

/**
 * THE WHOLE RULE of the suggested category, written by people and learned from nothing. It is an option per Werkplein, off until there is a
 * DPIA (`suggestsCategory`), and is listed in `docs/algoritmeregister.md`; a test compares the two.
 *
 * How it works: the rules are looked at in this order, and the first that is certain on the answers gives the category. What was not answered
 * makes no rule certain. Where none is, nothing is suggested. Texts: `queue:suggestion.rules.<id>`.
 *
 * What it is for: a colleague chooses a category with a reason, and only then sees what these rules say. Nothing follows from it, nothing is
 * ordered by it, and the choice of the colleague counts.
 *
 * What never enters: nationality, origin, residence status, language, reading and writing, age, sex, family, address, gemeente, debts, health,
 * or anything that somebody told freely. A test holds the facts below against that list.
 */
export const categoryRules: readonly CategoryRule[] = [
  {
    id: "eerst-rust",
    category: "C",
    when: any(isYes("directHulpNodig"), is("woonsituatie", "geen"), is("kanWerken", "nee")),
  },
  {
    id: "dicht-bij-werk",
    category: "A",
    when: any(
      isOneOf("werksituatie", ["loondienst", "zelfstandig", "gestopt-als-zelfstandige"]),
      is("werkVanaf", "nu"),
    ),
  },
  { id: "langere-weg", category: "B", when: isOneOf("werksituatie", ["geen-werk", "nooit-gewerkt"]) },
];

/** Raised with every change of the rules; kept with each suggestion. */
export const categoryRulesVersion = 1;

export interface CategoryRule {
  readonly id: string;
  readonly category: "A" | "B" | "C";
  readonly when: Condition;
}

/** Every fact that the rules read. */
export const suggestionFacts: readonly string[] = [...new Set(categoryRules.flatMap(({ when }) => factsIn(when)))];

export interface Suggestion {
  /** Null: the answers say too little. */
  readonly category: CategoryRule["category"] | null;
  readonly rule: string | null;
  readonly version: number;
}

const compiled: readonly (readonly [CategoryRule, Compiled])[] = categoryRules.map((rule) => [
  rule,
  compile(rule.when),
]);

/** What the rules say of these answers. */
export function suggestCategory(answers: Answers, world: World): Suggestion {
  const found = compiled.find(([, program]) => program.judge(answers, world).verdict === "yes")?.[0];
  return { category: found?.category ?? null, rule: found?.id ?? null, version: categoryRulesVersion };
}
