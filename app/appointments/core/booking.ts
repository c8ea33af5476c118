/** How long somebody has a time while they fill in the rest; each step renews it. */
export const holdMinutes = 20;
/** A time can be held on at most this often. */
export const renewalsAtMost = 12;

export function holdsUntil(now: Date): Date {
  return new Date(now.getTime() + holdMinutes * 60_000);
}

/** Purpose of the keys in links to an appointment. */
export const appointmentLink = "appointment-link";

/** Where an appointment came from. */
export type Channel = "web" | "phone" | "desk" | "invitation" | "waitlist";

/** How people understand each other. */
export type Interpreting = "none" | "booked" | "phone" | "own";

/** A time that somebody has for a while. */
export interface Held {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly location: string;
  readonly start: Date;
  readonly end: Date;
  readonly until: Date;
  /** Null for a time of one's own. */
  readonly sessionId: string | null;
}

export interface Confirmed {
  readonly id: string;
  readonly reference: string;
  /** Opens the page of the appointment; stored as a hash, and the same however often it is asked for. */
  readonly token: string;
}

/** Until when a resident may move an appointment: so long before it begins. */
export function movableUntil(startsAt: Date, changeUntilMin: number): Date {
  return new Date(startsAt.getTime() - changeUntilMin * 60_000);
}
