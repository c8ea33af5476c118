import { key, translator } from "#app/i18n/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { addYears, dayInAmsterdam } from "#app/kernel/day.ts";
import { categoryRules, categoryRulesVersion } from "#app/queue/contract.ts";
import { type SuggestionFigures, suggestionFigures } from "#app/queue/queries/suggestion-figures.server.ts";
import { factsIn } from "#app/rules/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

export interface SuggestionModel {
  /** The number of the DPIA; null: off here. */
  readonly dpia: string | null;
  readonly version: string;
  readonly rules: readonly RuleLine[];
  readonly figures: SuggestionFigures;
}

interface RuleLine {
  readonly id: string;
  readonly category: string;
  /** What the rule says, and the answers it reads, in words. */
  readonly why: string;
  readonly facts: string;
}

/** The suggested category as it is here: on or off, the whole rule in words, and how often colleagues chose otherwise in the last year. */
export async function suggestionModel(staff: Staff, now: Date): Promise<SuggestionModel> {
  const { t } = translator("nl");
  const from = new Date(`${addYears(dayInAmsterdam(now), -1)}T00:00:00Z`);
  return {
    dpia: werkpleinById(staff.tenant).suggestsCategory?.dpia ?? null,
    version: String(categoryRulesVersion),
    rules: categoryRules.map(({ id, category, when }) => ({
      ...{ id, category, why: t(key("queue", "suggestion", "rules", id)) },
      facts: factsIn(when)
        .map((fact) => t(key("facts", fact, "staff")))
        .join(" · "),
    })),
    figures: await suggestionFigures(staff.tenant, from),
  };
}
