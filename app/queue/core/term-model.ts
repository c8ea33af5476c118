import type { Choice, Line } from "./dossier-model.ts";

/** A decision in words, with its letter. */
export interface DecisionModel {
  readonly lines: readonly Line[];
  readonly letter: string;
  readonly file: string | null;
}

/** A decision that one colleague proposed. */
export interface ProposalModel extends DecisionModel {
  /** Who proposed it, and when. */
  readonly by: string;
  /** It still waits; otherwise a colleague sent it back. */
  readonly open: boolean;
  readonly own: boolean;
  /** Why it came back. */
  readonly reason: string | null;
  /** The fields of its form, to go on from. */
  readonly typed: Readonly<Record<string, string>>;
}

/** The clocks of an aanvraag in words, and what a colleague can do with them. */
export interface TermModel {
  readonly lines: readonly Line[];
  /** Over its last day, or a voorschot that is. */
  readonly late: boolean;
  /** How long there is to decide, in a few words; null when that is done. */
  readonly left: string | null;
  readonly asked: readonly {
    readonly when: string;
    readonly what: readonly string[];
    readonly text: string;
    readonly open: boolean;
  }[];
  readonly decision: DecisionModel | null;
  /** The decisions that it corrected, the last first. */
  readonly earlier: readonly DecisionModel[];
  /** What waits for a second colleague, or came back from one. */
  readonly proposal: ProposalModel | null;
  /** Which decisions take a second colleague, in words; null where none does. */
  readonly twoDecide: string | null;
  /** Of the form for an objection: the same form sent twice is one. */
  readonly objectionKey: string;
  readonly can: {
    readonly ask: boolean;
    readonly papersIn: boolean;
    readonly delay: boolean;
    readonly notice: boolean;
    readonly decide: boolean;
    readonly makeKnown: boolean;
    /** An objection on paper can be entered. */
    readonly object: boolean;
    readonly correct: boolean;
    readonly advance: boolean;
    readonly pause: boolean;
    readonly resume: boolean;
  };
  /** Papers that may be asked for, those that the answers call for first. */
  readonly papers: readonly Choice[];
  /** Grounds of Awb art. 4:15 lid 2. */
  readonly grounds: readonly Choice[];
  readonly decisions: readonly Choice[];
  /** Articles that a decision can rest on. */
  readonly decisionGrounds: readonly Choice[];
  /** The day from which is granted, when nobody says otherwise: the melddatum. */
  readonly start: string;
  readonly pers: readonly Choice[];
  /** Why somebody decides otherwise than the check says. */
  readonly deviations: readonly Choice[];
  readonly channels: readonly Choice[];
}
