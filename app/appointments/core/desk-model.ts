import type { Interpreting } from "./booking.ts";
import type { DeskChoice } from "./desk-wish.ts";

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

/** What is sent with every form in which a colleague writes somebody in. */
export interface DeskContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** Who comes along, in the resident's words. */
  readonly companion: string;
}

/** The page on which a colleague looks for a time for somebody. */
export interface BookModel {
  readonly file: { readonly reference: string; readonly href: string } | null;
  /** What the file is called in the address; null without a file. */
  readonly about: { readonly name: "melding" | "huishouden"; readonly reference: string } | null;
  readonly services: readonly Named[];
  readonly locations: readonly Named[];
  readonly languages: readonly Named[];
  readonly interpreters: readonly Named[];
  readonly choice: DeskChoice;
  /** Null until it is known what and where. */
  readonly times: DeskTimesModel | null;
  readonly more: string | null;
  /** One place too many is made on this day; null when a free time is looked for. */
  readonly extraOn: string | null;
  /** The way to the other of the two. */
  readonly otherwise: string | null;
  readonly contact: DeskContact;
  /** Of the form as it was drawn: sent twice, it holds once. */
  readonly key: string;
}

/** What was found and chosen, to be said yes to. */
export interface DeskHoldModel {
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** Until when the time is kept; what ran out can still be taken when nobody came in between. */
  readonly until: string | null;
}
