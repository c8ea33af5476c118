import type { Interpreting } from "./booking.ts";

interface Named {
  readonly value: string;
  readonly text: string;
}

/** Times that a colleague can choose from, a few days at a time. */
export interface DeskTimesModel {
  readonly days: readonly {
    readonly day: string;
    readonly title: string;
    readonly times: readonly Named[];
  }[];
  /** How people will understand each other at these times. */
  readonly interpreter: Interpreting;
  /** No interpreter of ours can come: it is one on the telephone. */
  readonly byPhone: boolean;
  /** The first day further on; null when nothing lies beyond. */
  readonly next: string | null;
}

/** The page on which an appointment gets another time. */
export interface MoveModel {
  readonly reference: string;
  readonly version: number;
  readonly name: string;
  readonly now: string;
  readonly location: string;
  readonly locations: readonly Named[];
  readonly times: DeskTimesModel;
  /** The address of the days further on. */
  readonly more: string | null;
}
