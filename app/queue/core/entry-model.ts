import type { SheetSection } from "./check-sheet.ts";
import type { Choice } from "./dossier-model.ts";

/** What is wrong, by the input that it leads to. */
export interface EntryLine {
  readonly field: string;
  readonly text: string;
}

/** The page on which a colleague enters a whole form. Everything in Dutch words. */
export interface EntryModel {
  /** Of the form: `levensonderhoud`. */
  readonly slug: string;
  readonly title: string;
  /** Sent twice, it is stored once. */
  readonly key: string;
  readonly entry: {
    readonly channel: string;
    readonly day: string;
    readonly time: string;
    readonly proof: string;
    readonly language: string;
  };
  readonly choices: {
    readonly channels: readonly Choice[];
    readonly proofs: readonly Choice[];
    readonly languages: readonly Choice[];
  };
  /** What it follows and what it was filled in from, by number. */
  readonly melding: string;
  readonly earlier: string;
  /** What was stored as it stood and is gone on with: its number, and when it was last changed. */
  readonly goesOn: { readonly reference: string; readonly since: string } | null;
  readonly notices: readonly string[];
  /** Answers that do not fit together, asked back; it stops nothing. */
  readonly askedBack: readonly (EntryLine & { readonly id: string })[];
  readonly sections: readonly SheetSection[];
  /** Ids of the questions that stand on the page. */
  readonly shown: string;
  /** What was typed at questions that do not stand on the page now: nothing is lost. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
  readonly isMelding: boolean;
}
