import type { Mark } from "./marks.ts";
import type { TermModel } from "./term-model.ts";

/** The page of a person as data: everything in Dutch words already, because the browser of a colleague holds no texts of the forms. */
export interface DossierModel {
  readonly reference: string;
  readonly version: number;
  /** Number of the last line of the timeline that this page shows. */
  readonly seen: number;
  readonly name: string;
  readonly kind: string;
  readonly marks: readonly Mark[];
  /** Where a colleague goes on with a form that is not complete yet; null for one that is. */
  readonly goOn: string | null;
  /** How it stands: state, assignee, and who waits since when. */
  readonly now: readonly Line[];
  /** Dates, channel, language: label and value. */
  readonly summary: readonly Line[];
  readonly contact: ContactModel;
  readonly helper: HelperCard | null;
  readonly routes: readonly { readonly text: string; readonly source: string }[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly AnswerLine[] }[];
  readonly derived: readonly DerivedModel[];
  /** Of a saved check: what it said of each scheme, and by which rules. */
  readonly check: CheckModel | null;
  readonly notes: readonly { readonly text: string; readonly by: string; readonly when: string }[];
  readonly timeline: readonly TimelineLine[];
  readonly duplicates: readonly Twin[];
  readonly joinedInto: string | null;
  readonly actions: ActionsModel;
  /** Of an aanvraag: its clocks, what was asked, and the decision. */
  readonly terms: TermModel | null;
}

/** What a teamleider sees of a shielded file in which they are not named. */
export interface DoorModel {
  readonly reference: string;
  readonly version: number;
  readonly kind: string;
  readonly gemeente: string;
  readonly state: string;
  readonly colleagues: readonly Choice[];
}

/** Another intake that may be of the same person, and what makes it likely. */
export interface Twin {
  readonly reference: string;
  readonly day: string;
  readonly state: string;
  readonly why: string;
}

export interface Line {
  readonly label: string;
  readonly value: string;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface ContactModel {
  readonly safe: "yes" | "no" | "unknown";
  readonly lines: readonly (Line & { readonly href?: string })[];
}

export interface HelperCard {
  readonly how: "with" | "for";
  readonly lines: readonly Line[];
  readonly toConfirm: boolean;
}

/** An answer in Dutch. `own` are the resident's own words, in the language they wrote. */
export type AnswerText =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "own"; readonly text: string; readonly lang: string; readonly language: string }
  | { readonly kind: "list"; readonly items: readonly AnswerText[] }
  | {
      readonly kind: "rows";
      readonly rows: readonly (readonly { readonly label: string; readonly answer: AnswerText }[])[];
    };

export interface AnswerLine {
  readonly fact: string;
  readonly label: string;
  /** Null: not answered. */
  readonly answer: AnswerText | null;
}

/** Something the computer worked out, with what it rests on. */
export interface DerivedModel {
  /** Cannot wait, or somebody who had a benefit before: said first where an intake is triaged. */
  readonly signal: "urgent" | "again" | null;
  readonly text: string;
  readonly verdict: "yes" | "no" | "open";
  readonly source: string;
  /** Figures set side by side: "25 < 27". */
  readonly compared: readonly string[];
  readonly basis: readonly Line[];
  readonly missing: readonly string[];
}

/** A saved check as it was: an indication, on which a colleague decides. */
export interface CheckModel {
  /** Day, gemeente, and the versions of rules and figures. */
  readonly pinned: readonly Line[];
  readonly schemes: readonly SchemeLine[];
}

/** A check that its resident shows to a colleague with a code: nobody is named in it. */
export interface ShownCheckModel extends Pick<DossierModel, "sections"> {
  readonly check: CheckModel;
  /** The code works until this day. */
  readonly until: string;
  readonly language: string;
}

/** One scheme of a saved check. */
export interface SchemeLine extends Pick<DerivedModel, "text" | "verdict" | "basis" | "missing"> {
  /** "€ 129,00 per maand", or all that it can still be. */
  readonly amount: string | null;
  readonly reasons: readonly ReasonLine[];
  /** What the law leaves to a person. */
  readonly judgements: readonly string[];
}

/** One condition of a scheme: met, not met or open, with its article and the figures compared. */
export interface ReasonLine {
  readonly verdict: "yes" | "no" | "open";
  readonly text: string;
  readonly source: string;
  readonly compared: string;
}

export interface TimelineLine {
  readonly seq: number;
  readonly when: string;
  readonly text: string;
  readonly who: string;
}

export interface ActionsModel {
  readonly isOpen: boolean;
  readonly mine: boolean;
  readonly assigned: boolean;
  readonly canAssign: boolean;
  readonly canShield: boolean;
  readonly shielded: boolean;
  /** Where a teamleider passes it to fraud prevention; null for everybody else. */
  readonly oversight: string | null;
  readonly toConfirm: boolean;
  readonly waiting: boolean;
  readonly canStart: boolean;
  /** Under 27 and still in the search period, which a colleague may lift. */
  readonly searching: boolean;
  readonly closeTo: readonly Choice[];
  /** Of a melding: why it came to no aanvraag. */
  readonly stopReasons: readonly Choice[];
  readonly colleagues: readonly Choice[];
}
