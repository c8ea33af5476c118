import type { Category } from "./caseload.ts";

/** Who carries what, against the norms, as a teamleider sees it. */
export interface CaseloadModel {
  readonly rows: readonly CaseloadLine[];
  readonly norms: readonly { readonly category: Category; readonly label: string; readonly value: string }[];
  /** All norms and parts of the week as they were when the page was drawn. */
  readonly seen: string;
}

export interface CaseloadLine {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly percent: number;
  /** Per category, in the order of `categories`. */
  readonly counts: readonly number[];
  readonly total: number;
  /** "85 %"; null while a norm that counts is not set. */
  readonly full: string | null;
  readonly over: boolean;
  /** They work here no more: what they have needs somebody else. */
  readonly gone: boolean;
  /** Their part of the list, and where all of it is handed over. */
  readonly list: string;
  readonly handOver: string;
}
