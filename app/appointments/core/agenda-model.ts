import type { AppointmentMark } from "./decide-mark.ts";

/** One line of the agenda: an appointment, a meeting of many, or only that the time is taken. */
export interface AgendaLine {
  readonly id: string;
  readonly time: string;
  readonly what: string;
  readonly who: string;
  readonly language: string;
  readonly state: string;
  readonly tone: "plain" | "ok" | "soon";
  /** Null: closed to this colleague, who sees that the time is taken and nothing else. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** One appointment on the page of a file. */
export interface BookedLine {
  readonly reference: string;
  readonly href: string;
  readonly when: string;
  /** About what, and where. */
  readonly what: string;
  readonly state: string;
}

/** A bar in the drawing, in minutes since midnight. */
export interface AgendaBar {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly many: boolean;
}

export interface AgendaLane {
  readonly name: string;
  readonly bars: readonly AgendaBar[];
}

export interface AgendaDay {
  readonly day: string;
  readonly title: string;
  readonly lines: readonly AgendaLine[];
  /** For the eye; the list says the same. Empty when more days are in view. */
  readonly lanes: readonly AgendaLane[];
}

interface Named {
  readonly value: string;
  readonly text: string;
}

export interface AgendaModel {
  readonly title: string;
  readonly location: string;
  readonly locations: readonly Named[];
  readonly day: string;
  readonly span: "day" | "week";
  readonly mine: boolean;
  readonly ways: { readonly [way in "before" | "today" | "after"]: string };
  readonly views: readonly {
    readonly name: "day" | "week" | "mine";
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly days: readonly AgendaDay[];
}

/** The page of one appointment. */
export interface AppointmentModel {
  readonly reference: string;
  readonly version: number;
  readonly name: string;
  readonly when: string;
  readonly state: string;
  readonly phone: { readonly href: string; readonly text: string } | null;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly {
    readonly href: string;
    readonly text: string;
    readonly kind: "intake" | "household" | "session";
  }[];
  readonly back: string;
  readonly marks: readonly AppointmentMark[];
  readonly mayCancel: boolean;
  /** Where it can be moved; null when it cannot. */
  readonly moveAt: string | null;
  readonly story: readonly {
    readonly seq: number;
    readonly when: string;
    readonly who: string;
    readonly what: string;
    readonly note: string;
  }[];
}

/** Work about appointments, and people who asked to be called. */
export interface AgendaTasksModel {
  readonly tasks: readonly {
    readonly id: string;
    readonly due: string;
    readonly late: boolean;
    readonly what: string;
    readonly where: string;
    readonly reference: string;
  }[];
  readonly calls: readonly CallModel[];
  /** Whom nobody could reach three times: a person decides what next. */
  readonly decisions: readonly CallModel[];
  /** Who is offered an earlier time, and hears it by telephone. */
  readonly offers: readonly CallModel[];
}

/** Somebody to call. */
export interface CallModel {
  readonly id: string;
  readonly due: string;
  readonly late: boolean;
  readonly name: string;
  readonly phone: string;
  readonly about: string;
  readonly part: string;
  readonly language: string;
  readonly attempts: string;
  /** They heard it, and did not answer yet. */
  readonly called?: boolean;
  readonly reference: string;
  /** What can be noted of this one, when it is not the same for the whole list. */
  readonly buttons?: readonly string[];
}
