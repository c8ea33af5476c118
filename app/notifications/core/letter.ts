import type { Contact } from "#app/intake/contract.ts";
import { chooseChannel } from "./choose-channel.ts";
import { type Composition, type MessageKind, paragraphsOf } from "./compose-message.ts";

/** One language of a letter. */
export interface LetterPart {
  readonly lang: string;
  readonly rtl: boolean;
  readonly subject: string;
  readonly paragraphs: readonly (readonly string[])[];
}

/** What is written on paper to whom nothing else reaches. Codes never are, and who makes an appointment is called. */
const byPost: ReadonlySet<MessageKind> = new Set([
  "stored",
  "aanvraagStored",
  "hulpvraagStored",
  "completed",
  "checkSaved",
  "papersAsked",
  "papersReminder",
  "decisionKnown",
  "decisionDelayed",
  "decisionPaused",
  "decisionResumed",
  "caseAnswered",
]);

/** Whether this is said by letter: to who chose that, and to whom no mail or text message can safely go. */
export function goesByPost(kind: MessageKind, contact: Contact): boolean {
  return mayBePosted(kind) && (contact.byLetter === true || chooseChannel(kind, contact) === null);
}

/** Whether there is a letter of this kind, also for when its mail or text message turns out not to arrive. */
export function mayBePosted(kind: MessageKind): boolean {
  return byPost.has(kind);
}

/** What who acts for a resident reads besides: why they get this, and how to open it. */
export const representsLines = ["represents.why", "represents.open"] as const;

/** A letter in the language of the resident and then in Dutch: the words of the mail. */
export function composeLetter({ kind, extra, signature, wordings }: Composition): LetterPart[] {
  return wordings.map((wording) => ({
    lang: wording.lang,
    rtl: wording.dir === "rtl",
    subject: wording.t("subject"),
    paragraphs: paragraphsOf(kind, extra, signature, wording),
  }));
}
