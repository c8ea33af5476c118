import type { AgendaLine } from "./agenda-model.ts";
import type { AppointmentMark } from "./decide-mark.ts";

/** What is noted on the list of a meeting; the rest is noted on the page of the appointment itself. */
export const presenceMarks = ["arrived", "noShow", "undo"] as const satisfies readonly AppointmentMark[];
export type PresenceMark = (typeof presenceMarks)[number];

/** Somebody on the list of a meeting of many; closed to this colleague it says that the place is taken, and nothing else. */
export interface SessionPerson {
  readonly id: string;
  readonly name: string;
  /** Who comes along: a partner or helper, or who interprets for them. */
  readonly along: string;
  readonly language: string;
  readonly state: string;
  readonly tone: AgendaLine["tone"];
  readonly marks: readonly PresenceMark[];
  /** Null: closed to this colleague. */
  readonly link: { readonly href: string; readonly text: string } | null;
  /** The version in view, for whoever notes something. */
  readonly version: number;
}

/** The page of one meeting of many. */
export interface SessionModel {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly when: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly people: readonly SessionPerson[];
  /** What can be noted of everybody of whom nothing was noted yet, and of whom: `<reference>:<version>`. */
  readonly rest: { readonly marks: readonly ("arrived" | "noShow")[]; readonly seen: readonly string[] };
  readonly mayCancel: boolean;
  /** Null: it goes on. Else how many people are still to be told so. */
  readonly cancelled: { readonly left: number } | null;
  readonly back: string;
}
