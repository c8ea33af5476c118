import type { Guarded } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";

/** How a household came into the register. */
export const origins = ["uitnodiging", "check", "screening"] as const;
export type Origin = (typeof origins)[number];

export const householdStates = ["to_call", "letter_sent", "appointment", "came", "advised", "closed"] as const;
export type HouseholdLife = (typeof householdStates)[number];

export const taskKinds = ["call", "visit", "outcome"] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Dated work that waits for a colleague. */
export interface OpenTask {
  readonly id: string;
  readonly kind: TaskKind;
  /** The advised scheme that an `outcome` asks after. */
  readonly scheme: string | null;
  readonly dueOn: CalendarDay;
  /** `HH:MM` of an appointment; a walk-in has none. */
  readonly startsAt: string | null;
}

/** What a colleague decides on: a household without anything about the people in it. */
export interface HouseholdState extends Guarded {
  readonly id: string;
  readonly reference: string;
  readonly origin: Origin;
  readonly state: HouseholdLife;
  /** What the resident said about being called; null while nobody asked. */
  readonly mayCall: boolean | null;
  readonly intakeId: string | null;
  readonly version: number;
  readonly tasks: readonly OpenTask[];
  /** Calls that reached nobody. */
  readonly unreached: number;
}

/** A task that ends. `dropped`: overtaken by something else, counted nowhere. */
export interface DoneTask {
  readonly id: string;
  readonly outcome: string;
  readonly why?: string;
}

export interface PlannedTask {
  readonly kind: TaskKind;
  readonly dueOn: CalendarDay;
  readonly scheme?: string;
  readonly startsAt?: string;
}

/** A scheme that is advised, with what the check said of it; null where no check was done with us. */
export interface Advised {
  readonly scheme: string;
  readonly verdict: "yes" | "open" | "no" | null;
}

/** What a decision comes down to; what is left out stays as it is. */
export interface HouseholdChange {
  readonly set: { readonly state?: HouseholdLife; readonly mayCall?: boolean; readonly shielded?: boolean };
  readonly happened: {
    readonly kind: string;
    readonly data: { readonly [name: string]: string | number | boolean | null | readonly string[] };
  };
  readonly done?: readonly DoneTask[];
  readonly moved?: readonly { readonly id: string; readonly dueOn: CalendarDay }[];
  readonly planned?: readonly PlannedTask[];
  readonly advised?: readonly Advised[];
}

/** Ends these tasks without an outcome. */
export function dropped(tasks: readonly OpenTask[]): DoneTask[] {
  return tasks.map(({ id }) => ({ id, outcome: "dropped" }));
}

/** The open tasks of these kinds. */
export function openOf(household: Pick<HouseholdState, "tasks">, ...kinds: readonly TaskKind[]): readonly OpenTask[] {
  return household.tasks.filter(({ kind }) => kinds.includes(kind));
}
