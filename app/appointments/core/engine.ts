import type { CalendarDay } from "#app/kernel/day.ts";
import type { Result } from "#app/kernel/result.ts";

/** Who comes, and how they are reached. */
export interface EngineContact {
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** Of each group one must be known: `[["name"], ["phone", "email"]]`. */
export type RequiredFields = readonly (readonly (keyof EngineContact)[])[];

export interface EngineBooking {
  readonly product: string;
  readonly location: string;
  readonly start: Date;
  readonly contact: EngineContact;
  /** Sent twice, it books once. A UUID. */
  readonly key: string;
}

export interface EngineDetails {
  readonly product: string;
  readonly location: string;
  readonly start: Date;
  readonly end: Date;
  readonly state: "open" | "past" | "cancelled";
}

export type CreateRefusal = "incomplete" | "notOffered" | "taken" | "tooMany";

/**
 * What every keeper of appointments can do, in eight verbs, so that a Werkplein can have its appointments kept elsewhere. An adapter
 * is bound to one Werkplein and to the time at which it is asked. Codes and identifiers are its own: nobody else reads them.
 */
export interface AppointmentEngine {
  /** Codes of what can be booked. */
  products(): Promise<readonly string[]>;
  /** Where a product is offered; nowhere for one that is not known. */
  locations(product: string): Promise<readonly string[]>;
  /** Days that have times, in order; both ends are included, and what lies beyond 31 days is not looked at. */
  dates(ask: {
    readonly product: string;
    readonly location: string;
    readonly from: CalendarDay;
    readonly until: CalendarDay;
  }): Promise<readonly CalendarDay[]>;
  /** Start times of a day, in order. */
  times(ask: {
    readonly product: string;
    readonly location: string;
    readonly day: CalendarDay;
  }): Promise<readonly Date[]>;
  requiredFields(product: string): Promise<RequiredFields>;
  /** @returns the identifier by which it is found again. */
  create(booking: EngineBooking): Promise<Result<string, CreateRefusal>>;
  /** Cancels. Asked twice it is done once. */
  remove(identifier: string): Promise<Result<null, "notFound" | "past">>;
  /** Null when there is none. */
  details(identifier: string): Promise<EngineDetails | null>;
}

/** Whether everything that is required is known. */
export function isComplete(required: RequiredFields, contact: EngineContact): boolean {
  return required.every((group) => group.some((field) => (contact[field] ?? "").trim() !== ""));
}
