import type { CalendarDay } from "#app/kernel/day.ts";

/** How people meet. */
export type Mode = "onsite" | "phone" | "video" | "home";

/** For whom times are looked up: everybody, who was invited to a service that nobody picks by themselves, or a colleague. */
export type Audience = "public" | "invited" | "intern";

/** `HH:MM` on the clock of Europe/Amsterdam; `24:00` only as an end. */
export type WallTime = string;

/** What can be booked. Texts: `appointments:services.<code>`. Minutes are whole. */
export interface Service {
  readonly code: string;
  readonly mode: Mode;
  readonly kind: "individual" | "group" | "walkIn";
  readonly audience: "public" | "intern";
  readonly durationMin: number;
  /** A start every so many minutes, counted in wall time from the start of the opening. */
  readonly gridMin: number;
  /** One buffer, after. */
  readonly turnaroundMin: number;
  /** Elapsed minutes. */
  readonly minNoticeMin: number;
  /** Calendar days. */
  readonly maxDaysAhead: number;
  /** Until how long before the start a resident may change or cancel. */
  readonly changeUntilMin: number;
  readonly maxOpenPerPerson: number;
  readonly needsLogin: boolean;
  readonly needsRoom: boolean;
  readonly interpreter: "none" | "optional" | "required";
  readonly helperTakesSeat: boolean;
  /** What to bring. Texts: `appointments:bring.<item>`. */
  readonly bring: readonly string[];
  readonly active: boolean;
  /** Where it is offered: ids of locations. */
  readonly locations: readonly string[];
}

export interface Resource {
  readonly id: string;
  readonly kind: "staff" | "room" | "desk" | "interpreter";
  readonly name: string;
  readonly staffId: string | null;
  /** Codes of languages that somebody speaks, or interprets. */
  readonly languages: readonly string[];
  /** Codes of services that somebody can do; empty for rooms, desks and interpreters, which serve all. */
  readonly services: readonly string[];
  /** Null: travels. */
  readonly location: string | null;
  readonly active: boolean;
}

/** Recurring hours, or a recurring break in them. */
export interface ScheduleRule {
  readonly id: string;
  /** Whose hours; null for those of a location. */
  readonly resourceId: string | null;
  /** Where; null for somebody who is everywhere they are asked. */
  readonly location: string | null;
  /** Only for this service; null for all. */
  readonly service: string | null;
  readonly kind: "open" | "break";
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly starts: WallTime;
  readonly ends: WallTime;
  readonly validFrom: CalendarDay;
  readonly validUntil: CalendarDay | null;
  readonly everyNWeeks: number;
  /** A Monday of a week in which it holds. */
  readonly anchor: CalendarDay | null;
  /** 1–5, or -1 for the last of the month. */
  readonly weekOfMonth: number | null;
  /** At most so many at the same time; null for no cap. */
  readonly capacityPublic: number | null;
  readonly capacityIntern: number | null;
}

/** A day, or a part of it, on which other hours hold. */
export interface ScheduleException {
  readonly id: string;
  readonly scope: "everywhere" | "location" | "resource" | "service";
  readonly scopeId: string | null;
  readonly day: CalendarDay;
  /** Both null: the whole day. */
  readonly starts: WallTime | null;
  readonly ends: WallTime | null;
  readonly effect: "closed" | "open";
  readonly reason: string;
  readonly source: "manual" | "holiday";
}

/** A claim on a resource, in milliseconds since 1970: from, to (exclusive). */
export interface Busy {
  readonly resourceId: string;
  readonly from: number;
  readonly to: number;
  /** All claims of one appointment; its own never stand in its way. */
  readonly lineage: string;
}

/** All that the slots of a Werkplein follow from. */
export interface Agenda {
  readonly services: readonly Service[];
  readonly resources: readonly Resource[];
  readonly rules: readonly ScheduleRule[];
  readonly exceptions: readonly ScheduleException[];
}

/** What somebody needs. */
export interface Needs {
  readonly service: string;
  readonly location: string;
  /** A colleague who speaks this; null when any will do. */
  readonly language: string | null;
  /** An interpreter for this language; null for none, or for one on the phone or brought along. */
  readonly interpreterLanguage: string | null;
}

/** One start time that can be had. */
export interface Slot {
  readonly start: Date;
  readonly end: Date;
  readonly day: CalendarDay;
  readonly time: WallTime;
  readonly part: "morning" | "afternoon" | "evening";
  /** How many can still have this time. */
  readonly places: number;
  /** Every combination of resources that is free, best first: fewest appointments that day, then by id. */
  readonly combinations: readonly (readonly string[])[];
}

export type AppointmentStatus =
  | "hold"
  | "confirmed"
  | "arrived"
  | "done"
  | "no_show"
  | "expired"
  | "cancelled_by_resident"
  | "cancelled_by_staff"
  | "rescheduled";

/** The sealed part of an appointment. Seal context: `appointment:<tenant>:<id>`. */
export interface AppointmentContent {
  readonly name: string;
  /** E.164, or null. */
  readonly phone: string | null;
  readonly email: string | null;
  /** Who comes along, in the resident's words. */
  readonly companion: string | null;
  /** Why an extra place was made. */
  readonly extraPlaceReason?: string;
}
