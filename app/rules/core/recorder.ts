import type { Comparison, NamedTrace, Row } from "./verdict.ts";

/**
 * What a program saw while it explained itself. The lists grow while it runs; whoever starts a piece of work notes how long they were and
 * takes off what turned out not to matter, so that a list always holds what keeps the piece at hand open.
 */
export interface Recorder {
  readonly facts: string[];
  readonly figures: string[];
  readonly missing: string[];
  readonly rough: string[];
  readonly uncertain: string[];
  readonly judgements: string[];
  comparisons: Comparison[];
  conditions: NamedTrace[];
  row: Row | null;
  /** Above 0 while a row is looked at that nobody has filled in yet: it leaves no comparisons and no named conditions. */
  unseen: number;
}

export function newRecorder(): Recorder {
  return {
    facts: [],
    figures: [],
    missing: [],
    rough: [],
    uncertain: [],
    judgements: [],
    comparisons: [],
    conditions: [],
    row: null,
    unseen: 0,
  };
}

/** How long each list was. */
export interface Mark {
  readonly facts: number;
  readonly figures: number;
  readonly missing: number;
  readonly rough: number;
  readonly uncertain: number;
  readonly judgements: number;
}

export function markOf(recorder: Recorder): Mark {
  return {
    facts: recorder.facts.length,
    figures: recorder.figures.length,
    missing: recorder.missing.length,
    rough: recorder.rough.length,
    uncertain: recorder.uncertain.length,
    judgements: recorder.judgements.length,
  };
}

/** Takes off, from the mark on, every reason that no longer counts. */
export function forget(
  recorder: Recorder,
  mark: Mark,
  still: { readonly facts: boolean; readonly figures: boolean; readonly judgements: boolean },
): void {
  if (!still.facts) {
    recorder.missing.length = mark.missing;
    recorder.rough.length = mark.rough;
  }
  if (!still.figures) recorder.uncertain.length = mark.uncertain;
  if (!still.judgements) recorder.judgements.length = mark.judgements;
}

/** What was seen since the mark, each thing once, in the order of the rule. */
export function since(recorder: Recorder, mark: Mark): { readonly [List in keyof Mark]: readonly string[] } {
  const once = (list: readonly string[], from: number) => [...new Set(list.slice(from))];
  return {
    facts: once(recorder.facts, mark.facts),
    figures: once(recorder.figures, mark.figures),
    missing: once(recorder.missing, mark.missing),
    rough: once(recorder.rough, mark.rough),
    uncertain: once(recorder.uncertain, mark.uncertain),
    judgements: once(recorder.judgements, mark.judgements),
  };
}
