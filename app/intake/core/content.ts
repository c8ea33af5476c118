import { normaliseFindKey } from "#app/facts/contract.ts";
import type { SavedCheck } from "#app/regelingen/contract.ts";
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
  /** Of a saved check (kind `voorzieningencheck`). */
  readonly check?: CheckContent;
}

/** A saved check: the answers, what the check said of them, and the receipt by which it says the same years later. */
export type CheckContent = SavedCheck;

/** Where a message about an intake may go. Only what the resident gave for that purpose. */
export interface Contact {
  readonly language: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** The phone, unless a helper gave the same number as their own: a code that the resident confirms with never goes to the helper. */
  readonly ownPhone: string | null;
  /** `false` when the resident said that calling or mailing is not safe; then nothing is sent anywhere. */
  readonly safeToCall: boolean;
  /** They asked to be told by letter. */
  readonly byLetter?: boolean;
}

/** Nothing goes to a phone or mailbox that the resident called unsafe: then the way is a letter or the desk. */
export function contactOf(content: Pick<IntakeContent, "answers" | "language">): Contact {
  const { answers, language } = content;
  const safeToCall = answers.veiligOmTeBellen !== false;
  const text = (fact: string) => {
    const known = answers[fact];
    return safeToCall && typeof known === "string" ? known : null;
  };
  const phone = text("telefoonnummer");
  const ownPhone = phone !== null && isPhoneOf(answers.helperTelefoon, phone) ? null : phone;
  const byLetter = answers.contactwens === "brief";
  return { language, email: text("emailadres"), phone, ownPhone, safeToCall, byLetter };
}

/** Whether a code to confirm with can reach the resident: an own phone or mail that is safe. Else only the desk is left. */
export function canConfirmByCode({ email, ownPhone }: Contact): boolean {
  return email !== null || ownPhone !== null;
}

/** However the two were written: `0612345678` and `+31 6 12345678` are one phone. */
function isPhoneOf(known: Answers[string], phone: string): boolean {
  if (typeof known !== "string") return false;
  const [theirs, own] = [known, phone].map((text) => normaliseFindKey("phone", text)[0]?.normalised ?? text);
  return theirs === own;
}
