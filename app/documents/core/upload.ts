import { limits } from "./limits.ts";

/** Why a file is not taken. Words: `documents:refusals.<code>`. */
export const uploadRefusals = [
  "empty",
  "tooLarge",
  "wrongType",
  "damaged",
  "tooHeavy",
  "locked",
  "unsafe",
  "infected",
  "tooManyPages",
  "tooManyDocuments",
  "noDossier",
  "notStored",
  "cutOff",
] as const;
export type UploadRefusal = (typeof uploadRefusals)[number];

/** What we say about a picture that is taken all the same. Words: `documents:advice.<code>`. */
export const advices = ["tooDark", "tooSmall"] as const;
export type Advice = (typeof advices)[number];

/** What is kept: pictures are always made anew as JPEG. */
export type KeptType = "image/jpeg" | "application/pdf";

/** What the inspection found in a file that may be kept. */
export interface Inspected {
  readonly type: KeptType;
  readonly pages: number;
  readonly advice: readonly Advice[];
}

/** What was asked to be done with the papers of a dossier, and how it is. */
export interface DocumentView {
  readonly id: string;
  readonly kind: string;
  readonly type: KeptType;
  readonly createdAt: Date;
  readonly pages: readonly PageView[];
}

export interface PageView {
  readonly id: string;
  /** The name that the file had with the resident, without its folder. */
  readonly name: string;
  readonly pages: number;
  readonly bytes: number;
  readonly advice: readonly Advice[];
  readonly scan: "clean" | "notScanned";
}

/** What is known of a paper that is not sent: what its resident said, or that a colleague saw it at the desk. */
export const paperAnswers = ["notHave", "bring", "seen"] as const;
export type PaperAnswer = (typeof paperAnswers)[number];

/** The name of a file as it may be shown: no folders, no signs that steer, not too long. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .trim()
    .slice(0, 100);
}

/** What a refused sender is told: the text and the numbers in it. */
export function refusalText(refusal: UploadRefusal) {
  return {
    key: `documents:refusals.${refusal}`,
    values: { megabytes: limits.fileBytes / 1e6, pages: limits.pages },
  } as const;
}

/** What we say of a picture that is taken all the same. */
export function adviceText(advice: Advice) {
  return `documents:advice.${advice}` as const;
}
