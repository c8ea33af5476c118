import type { TextRef } from "../forms/page-model.ts";
import type { Moment } from "./text.tsx";

/** An answer ready to be shown: numbers are in words already, days in the words of both languages, texts still by key so that Dutch can stand beside. */
export type AnswerModel =
  | { readonly kind: "text"; readonly text: TextRef }
  /** Typed by the resident, in whatever language and direction. */
  | { readonly kind: "literal"; readonly text: string }
  /** Always left to right. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "list"; readonly items: readonly AnswerModel[] }
  | { readonly kind: "rows"; readonly rows: readonly (readonly AnswerCell[])[] };

export interface AnswerCell {
  readonly label: TextRef;
  readonly answer: AnswerModel;
}
