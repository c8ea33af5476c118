import type { TypedRule } from "./assignment-rules.ts";
import type { Choice } from "./dossier-model.ts";

/** The rules for who gets what, in Dutch words, and the form of the one that is open. */
export interface RulesModel {
  readonly rows: readonly RuleLine[];
  readonly form: RuleFormModel;
}

export interface RuleLine {
  readonly id: string;
  readonly version: number;
  readonly place: number;
  readonly gemeente: string;
  readonly kind: string;
  readonly category: string;
  readonly language: string;
  readonly colleagues: string;
  /** By itself, or after a look. */
  readonly hands: string;
  readonly edit: string;
}

export interface RuleFormModel {
  /** Null: a new rule. */
  readonly id: string | null;
  readonly version: number;
  readonly now: TypedRule;
  readonly choices: {
    readonly gemeente: readonly Choice[];
    readonly kind: readonly Choice[];
    readonly category: readonly Choice[];
    readonly language: readonly Choice[];
    readonly colleagues: readonly Choice[];
  };
}
