import type { CalendarDay } from "#app/kernel/day.ts";

/** Rules and figures of one screening, by their hashes: enough to do it again exactly. */
export interface ScreeningRun {
  readonly date: CalendarDay;
  readonly rules: string;
  /** Per gemeente the figures, its own choices included. */
  readonly worlds: { readonly [gemeente: string]: { readonly figures: string; readonly overlay: string } };
  readonly begun: Date;
}

/** How far a run of today is, and all that a worker needs besides the households. Plain data: it goes to worker threads. */
export interface ScreeningPlan {
  readonly tenant: string;
  readonly run: ScreeningRun;
  /** The last screening of an earlier day that was finished. */
  readonly previous: ScreeningRun | null;
  readonly cursor: string | null;
  readonly seen: number;
  readonly changed: number;
  readonly finished: boolean;
  /** Stored texts by their hash. */
  readonly rules: { readonly [hash: string]: string };
  readonly figures: { readonly [hash: string]: string };
}

/** A household for which something changed, as it is written: what changed is sealed. */
export interface ScreeningSignal {
  readonly intakeId: string;
  readonly gemeente: string;
  readonly rank: number;
  readonly changes: Uint8Array;
}
