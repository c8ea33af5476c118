import type { Guarded } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";

export const kinds = ["melding", "aanvraag", "voorzieningencheck", "hulpvraag"] as const;
export type Kind = (typeof kinds)[number];
export type Urgency = "crisis" | "soon" | "normal";

/** What a colleague decides on: an intake without anything about the person in it. */
export interface IntakeState extends Guarded {
  readonly id: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly state: string;
  readonly urgency: Urgency;
  readonly assignee: string | null;
  readonly toConfirm: boolean;
  /** The intake that this one was joined to. */
  readonly joinedTo: string | null;
  readonly version: number;
  readonly melddatum: CalendarDay;
  /** The states that life allows from here (table `intake_life`). */
  readonly nextStates: readonly string[];
}

/** What a decision changes; what is left out stays as it is. */
export interface IntakeSet {
  readonly state?: string;
  readonly assignee?: string | null;
  readonly assignedAt?: Date | null;
  readonly toConfirm?: boolean;
  readonly shielded?: boolean;
  readonly joinedTo?: string;
  readonly melddatum?: CalendarDay;
  readonly urgency?: Urgency;
  readonly waitingSince?: null;
  /** The day on which a colleague spoke the resident. */
  readonly spokenOn?: CalendarDay;
}

/** What happened, for the timeline: states, ids and dates, nothing about the person. */
export interface IntakeHappening {
  readonly kind: string;
  readonly data: { readonly [name: string]: string | number | boolean | null };
}

/** What a decision comes down to. */
export interface Change {
  readonly set: IntakeSet;
  readonly event: IntakeHappening;
}

/** The state in which an intake of this kind waits for a colleague. */
export function firstState(kind: Kind): string {
  return kind === "melding" ? "stored" : "received";
}

const open = new Set(["stored", "received", "in_progress", "asked_to_complete"]);

/** Whether there is still work to do. */
export function isOpen(state: string): boolean {
  return open.has(state);
}

/** Whether a decision ended it: that takes a letter, and is not a plain move. */
export function isDecided(state: string): boolean {
  return state.startsWith("decided_");
}

/** Every state that is still open, for the list. */
export const openStates: readonly string[] = [...open];

/** The place of an urgency in the order of the queue. */
export const urgencyRank = { crisis: 0, soon: 1, normal: 2 } as const;

/** The more pressing of two. */
export function mostUrgent(left: Urgency, right: Urgency): Urgency {
  return urgencyRank[left] <= urgencyRank[right] ? left : right;
}
