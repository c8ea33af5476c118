import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Category, categories } from "./caseload.ts";
import { type Kind, kinds } from "./intake-row.ts";

/** What a rule asks of an intake. Null: whatever it is. Nothing else is asked, and no rule says who comes first. */
export interface RuleOf {
  readonly place: number;
  readonly gemeente: string | null;
  readonly kind: Kind | null;
  readonly category: Category | null;
  /** So that somebody is helped by who speaks it: who is not there to speak it makes nobody wait, the next rule holds then. */
  readonly language: string | null;
  readonly colleagues: readonly string[];
  /** It hands out by itself what is new; else a teamleider looks first. */
  readonly automatic: boolean;
}

export interface AssignmentRule extends RuleOf {
  readonly id: string;
  readonly version: number;
  /** Who wrote it down as it is. */
  readonly changedBy: string;
}

/** A new intake as a rule sees it. */
export interface NewWork {
  readonly gemeente: string;
  readonly kind: string;
  readonly category: Category;
  readonly language: string;
}

/** The first rule that fits and of whose colleagues somebody may have it, with who those are; null for none. */
export function ruleFor<Rule extends RuleOf>(
  work: NewWork,
  rules: readonly Rule[],
  may: (colleague: string) => boolean,
): { readonly rule: Rule; readonly may: readonly string[] } | null {
  for (const rule of rules) {
    if (!fits(work, rule)) continue;
    const able = rule.colleagues.filter(may);
    if (able.length > 0) return { rule, may: able };
  }
  return null;
}

function fits(work: NewWork, { gemeente, kind, category, language }: RuleOf): boolean {
  return (
    (gemeente ?? work.gemeente) === work.gemeente &&
    (kind ?? work.kind) === work.kind &&
    (category ?? work.category) === work.category &&
    (language ?? work.language) === work.language
  );
}

export type RuleRefusal = "placeWrong" | "nobodyNamed" | "choiceUnknown";

export interface TypedRule {
  readonly place: string;
  readonly gemeente: string;
  readonly kind: string;
  readonly category: string;
  readonly language: string;
  readonly colleagues: readonly string[];
  /** `ja`, or empty. */
  readonly automatic: string;
}

/** What may be chosen in a rule at this Werkplein. */
export interface RuleChoices {
  readonly gemeenten: readonly string[];
  readonly languages: readonly string[];
  readonly colleagues: readonly string[];
}

/** Reads a rule as typed; empty means whatever it is. */
export function readRule(typed: TypedRule, known: RuleChoices): Result<RuleOf, RuleRefusal> {
  const place = Number(typed.place);
  if (!/^\d{1,2}$/.test(typed.place.trim()) || place < 1) return refuse("placeWrong");
  const colleagues = [...new Set(typed.colleagues)];
  if (colleagues.length === 0) return refuse("nobodyNamed");
  const chosen = {
    gemeente: oneOf(known.gemeenten, typed.gemeente),
    kind: oneOf(kinds, typed.kind),
    category: oneOf(categories, typed.category),
    language: oneOf(known.languages, typed.language),
  };
  const { gemeente, kind, category, language } = chosen;
  if (gemeente === undefined || kind === undefined || category === undefined || language === undefined) {
    return refuse("choiceUnknown");
  }
  if (!colleagues.every((id) => known.colleagues.includes(id))) return refuse("choiceUnknown");
  return ok({ place, gemeente, kind, category, language, colleagues, automatic: typed.automatic === "ja" });
}

/** Null for nothing chosen, undefined for what is not in the list. */
function oneOf<Word extends string>(words: readonly Word[], typed: string): Word | null | undefined {
  return typed === "" ? null : words.find((word) => word === typed);
}
