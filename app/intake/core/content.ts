import type { Answers } from "#app/rules/contract.ts";

/** The sealed content of an intake: everything personal about it. Seal context: `intake:<tenant>:<id>`. */
export interface IntakeContent {
  readonly form: string;
  readonly formVersion: number;
  /** Only the answers on pages that these answers show. */
  readonly answers: Answers;
  readonly language: string;
  /** The code with which the resident opens the receipt again. */
  readonly code: string;
  readonly routes: readonly string[];
  /** What the receipt pins: the day whose figures and rules were used, and the hash of the form's conditions. */
  readonly pinned: { readonly day: string; readonly rules: string };
}

/** Where a message about an intake may go. Only what the resident gave for that purpose. */
export interface Contact {
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** `false` when the resident said that calling is not safe; then nothing is sent to the phone. */
  readonly safeToCall: boolean;
}

export function contactOf(content: Pick<IntakeContent, "answers" | "language">): Contact {
  const { answers, language } = content;
  const text = (fact: string) => (typeof answers[fact] === "string" ? (answers[fact] as string) : null);
  return {
    language,
    email: text("emailadres"),
    phone: text("telefoonnummer"),
    safeToCall: answers.veiligOmTeBellen !== false && answers.veiligOmTeBellen !== "nee",
  };
}
