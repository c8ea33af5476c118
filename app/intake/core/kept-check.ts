import type { CheckState } from "./check-journey.ts";
import { normaliseCode } from "./draft.ts";
import { canonicalAnswers } from "./receipt.ts";

/** The sealed content of a check that somebody takes along. Seal context: `kept-check:<tenant>:<id>`. */
export interface KeptContent {
  readonly state: CheckState;
  /** Of the form: answers to another one are not read as if they were to this one. */
  readonly version: number;
  readonly language: string;
  /** The code on paper that opens it. */
  readonly code: string;
}

export interface KeptCheck extends Omit<KeptContent, "version"> {
  readonly id: string;
  readonly until: Date;
}

/** Whether the last part of an address, as a QR code holds it, can be the code of a kept check; a link to another device is longer. */
export function isCodeInAddress(token: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(token) && normaliseCode(token) === token;
}

/** Whether something was answered, or taken back, since it was kept. */
export function wentOn(kept: KeptCheck, state: CheckState): boolean {
  return canonicalAnswers(kept.state.answers) !== canonicalAnswers(state.answers);
}
