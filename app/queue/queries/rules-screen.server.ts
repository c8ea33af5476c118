import { languages } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type Colleague, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { gemeenteName, werkpleinById } from "#app/werkpleinen/contract.ts";
import type { AssignmentRule, TypedRule } from "../core/assignment-rules.ts";
import { categories } from "../core/caseload.ts";
import { kinds } from "../core/intake-row.ts";
import type { RuleFormModel, RuleLine, RulesModel } from "../core/rules-model.ts";
import { assignmentRules } from "./assignment-rules.server.ts";
import { atWork } from "./caseload-screen.server.ts";
import { languageName, say } from "./in-dutch.server.ts";

const whatever = () => say("queue:rules.whatever");

/** The page on which a teamleider writes down who gets what; `open` is the rule that stands in the form. */
export async function rulesScreen({ tenant }: Staff, open: string | null): Promise<RulesModel> {
  const [rules, colleagues] = await Promise.all([assignmentRules(tenant), staffNames(tenant)]);
  const rule = rules.find(({ id }) => id === open) ?? null;
  return {
    rows: rules.map((one) => lineOf(one, colleagues)),
    form: {
      ...{ id: rule?.id ?? null, version: rule?.version ?? 0, now: typedFrom(rule, rules.length) },
      choices: choicesOf(tenant, colleagues),
    },
  };
}

function lineOf({ id, version, place, colleagues, ...rule }: AssignmentRule, names: readonly Colleague[]): RuleLine {
  return {
    ...{ id, version, place, edit: `/werkvoorraad/regels?regel=${id}` },
    gemeente: rule.gemeente ? (gemeenteName(rule.gemeente) ?? rule.gemeente) : whatever(),
    kind: rule.kind ? say(`queue:kinds.${rule.kind}`) : whatever(),
    category: rule.category ? say(`queue:caseload.categories.${rule.category}`) : whatever(),
    language: rule.language ? languageName(rule.language) : whatever(),
    // Who works here no more is left out: the rule goes on without them.
    colleagues: names
      .filter((one) => colleagues.includes(one.id))
      .map(({ name }) => name)
      .join(", "),
    hands: say(`queue:rules.hands.${rule.automatic ? "byItself" : "afterALook"}`),
  };
}

/** A new rule comes last. */
function typedFrom(rule: AssignmentRule | null, count: number): TypedRule {
  return {
    place: String(rule?.place ?? Math.min(count + 1, 99)),
    ...{ gemeente: rule?.gemeente ?? "", kind: rule?.kind ?? "", category: rule?.category ?? "" },
    ...{ language: rule?.language ?? "", colleagues: rule?.colleagues ?? [] },
    automatic: rule?.automatic ? "ja" : "",
  };
}

function choicesOf(tenant: string, colleagues: readonly Colleague[]): RuleFormModel["choices"] {
  const choices = <Word extends string>(words: readonly Word[], text: (word: Word) => string) =>
    words.map((value) => ({ value, text: text(value) }));
  return {
    gemeente: werkpleinById(tenant).gemeenten.map(({ id, name }) => ({ value: id, text: name })),
    kind: choices(kinds, (kind) => say(`queue:kinds.${kind}`)),
    category: choices(categories, (category) => say(`queue:caseload.categories.${category}`)),
    language: choices(languages, languageName),
    colleagues: atWork(colleagues).map(({ id, name }) => ({ value: id, text: name })),
  };
}
