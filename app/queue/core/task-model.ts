import type { TaskKind } from "./decide-task.ts";
import type { Choice } from "./dossier-model.ts";

/** Dated work on one intake, in Dutch words. */
export interface TasksModel {
  readonly open: readonly OpenTaskLine[];
  readonly done: readonly DoneTaskLine[];
  readonly kinds: readonly Choice[];
  /** When a colleague last spoke the resident; null when that is not known. */
  readonly spoken: string | null;
  /** Contact is noted here where the work is done: the resident lives on a toekenning. */
  readonly canSpeak: boolean;
  /** How an intervention can end; empty unless the resident asked for help with money. */
  readonly interventions: readonly Choice[];
}

export interface OpenTaskLine {
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: string;
  /** Until when, of whom, and who asked. */
  readonly about: string;
  readonly late: boolean;
  readonly text: string;
  readonly outcomes: readonly Choice[];
}

export interface DoneTaskLine {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly text: string;
  readonly result: string;
}
