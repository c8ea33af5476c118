import type { CalendarDay } from "#app/kernel/day.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import type { Interpreting } from "./booking.ts";

/** What a melding or a check told that says which appointment fits. */
export interface Told {
  readonly kind: string;
  readonly gemeente: string | null;
  /** Ways that a melding goes. */
  readonly routes: readonly string[];
  /** The language of the interpreter that was asked for; null when none is needed, undefined when that was not said. */
  readonly interpreterLanguage: string | null | undefined;
}

/** Where people meet, and of which gemeente it is. */
export interface Place {
  readonly id: string;
  readonly gemeente: string;
}

/** What need not be asked any more. */
export interface Fitting {
  readonly service: string;
  readonly location?: string;
  readonly interpreter?: Interpreting;
  readonly interpreterLanguage?: string | null;
}

/** A first conversation is had within so many working days. */
const workingDays = 3;

/** Kinds of intake, and what is talked about first. */
const services: Readonly<Record<string, string>> = {
  melding: "eersteGesprek",
  aanvraag: "aanvraagSamen",
  voorzieningencheck: "voorzieningencheck",
  hulpvraag: "hulpvraagGeld",
};

/**
 * The appointment that fits: what it is about, at the gemeentehuis of the resident's own gemeente, and how people understand each other.
 * Null where nothing is to be met about here: another gemeente takes the melding over. What was not told is left out, and asked.
 */
export function serviceFor(told: Told, places: readonly Place[]): Fitting | null {
  const service = services[told.kind];
  if (service === undefined || told.routes.includes("andere-gemeente")) return null;
  const location = places.find(({ gemeente }) => gemeente === told.gemeente)?.id;
  const { interpreterLanguage: language } = told;
  return {
    service,
    ...(location !== undefined && { location }),
    ...(language !== undefined && { interpreter: language ? "booked" : "none", interpreterLanguage: language }),
  };
}

/** Whether the first day with places is soon enough for a first conversation; when it is not, the page says so and how else to be helped. */
export function isSoonEnough(first: CalendarDay, today: CalendarDay): boolean {
  return first <= workingDayAfter(today, workingDays);
}
