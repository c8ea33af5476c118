import type { AnswerLine, Choice, Line, SchemeLine } from "./dossier-model.ts";
import type { PlanModel, ProfileModel } from "./profile-model.ts";
import type { TriagePart } from "./triage.ts";

/** What helps a colleague to triage an intake: signals about the intake, never a score of a person, and what colleagues made of it. */
export interface TriageModel {
  /** Labels of required questions that were not answered. */
  readonly unanswered: readonly string[];
  /** Answers that rarely go together, each as the question to ask, with the answers it rests on. */
  readonly contradictions: readonly SignalLine[];
  /** Schemes that rank before the one that is asked for, with their traces. */
  readonly prior: readonly SchemeLine[];
  /** Other schemes that these answers make likely. */
  readonly likely: readonly SchemeLine[];
  /** Language and interpreter, and how reading and writing go: what the talk needs. */
  readonly talk: readonly Line[];
  readonly earlier: readonly EarlierLine[];
  readonly judged: readonly JudgedPart[];
  readonly profiles: readonly ProfileModel[];
  readonly plan: PlanModel;
}

export interface SignalLine {
  readonly text: string;
  readonly basis: readonly Line[];
}

/** An earlier intake of somebody of this household. */
export interface EarlierLine {
  readonly reference: string;
  /** Kind, day of the melding and state. */
  readonly text: string;
  /** What makes it likely. */
  readonly why: string;
  /** The same person came back within a year. */
  readonly again: boolean;
}

/** One part of what colleagues make of it. */
export interface JudgedPart {
  readonly part: TriagePart;
  readonly now: Judgement | null;
  /** The newest first. */
  readonly before: readonly Judgement[];
  readonly choices: readonly Choice[];
  /** Answers beside the definitions. */
  readonly beside: readonly AnswerLine[];
  readonly may: boolean;
}

export interface Judgement {
  readonly value: string;
  readonly text: string;
  readonly why: string;
  readonly by: string;
  readonly when: string;
  /** What the rules would have said, in words; empty where the Werkplein has no suggestion. */
  readonly suggested: string;
}
