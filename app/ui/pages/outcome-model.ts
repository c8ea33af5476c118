import type { TextRef } from "../forms/page-model.ts";
import type { ActionModel } from "../parts/action-row.tsx";
import type { AnswerRow } from "../parts/answer-rows.tsx";
import type { SchemeModel } from "../parts/scheme-model.ts";

/** What the check says of a household. Amounts are in words already; texts by key, so that the Dutch can stand beside. */
export interface OutcomePageModel {
  /** Where the buttons of the frame are posted to: `_both` and `_language`. */
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** Where "Wis mijn antwoorden" is posted to. */
  readonly wipe: string;
  readonly back: string;
  readonly heading: TextRef;
  /** What is sure, per month, and what that amount means. */
  readonly sum: TextRef;
  readonly sumMeans?: TextRef;
  /** Schemes for the same costs, of which only the highest was counted. */
  readonly overlapping: readonly TextRef[];
  /** "Een mens beslist." */
  readonly indication: TextRef;
  /** Only where figures of the gemeente are an example. */
  readonly demoNote?: TextRef;
  /** While something is still open. */
  readonly goOn?: { readonly lead: TextRef; readonly action: ActionModel };
  readonly likely: readonly SchemeModel[];
  readonly perhaps: readonly SchemeModel[];
  readonly not: readonly SchemeModel[];
  /** The number to call, as people read it and as machines dial it. */
  readonly phone: { readonly number: string; readonly link: string };
  /** Given answers, each with a way back to its question. */
  readonly answers: readonly AnswerRow[];
  /** Keep, take along, PDF. */
  readonly actions: readonly ActionModel[];
}
