import type { CalendarDay } from "#app/kernel/day.ts";

/** One period of a figure. Days are included at both ends; an open end is not "for ever": see `expectedUntil`. */
export interface Period {
  readonly value: number;
  readonly validFrom: string;
  readonly validTo?: string;
  /** The day after which a newer figure must have been entered; past it the figure is uncertain. */
  readonly expectedUntil: string;
  /** `uncertain` never decides alone. */
  readonly confidence: "primary" | "secondary" | "uncertain";
  /** The text in which the value was read. */
  readonly source: string;
}

/** Amounts are whole eurocents; `percentThousandth` is a thousandth of a percent, so that 1,912 % is 1912. */
export const units = [
  "eurocent",
  "eurocentPerHour",
  "eurocentPerMonth",
  "eurocentPerQuarter",
  "eurocentPerYear",
  "percent",
  "percentThousandth",
  "years",
  "months",
  "weeks",
  "days",
  "hours",
] as const;

/** A figure of the law: one dated value with its source, in the unit named. */
export interface ParameterDefinition {
  readonly key: string;
  readonly unit: (typeof units)[number];
  readonly legalBasis: string;
  readonly periods: readonly [Period, ...Period[]];
}

export function defineParameter(definition: ParameterDefinition): ParameterDefinition {
  return definition;
}

/** The period that holds on a day, or undefined when the law had no such figure then. */
export function periodOn(parameter: ParameterDefinition, day: CalendarDay): Period | undefined {
  return parameter.periods.find((period) => period.validFrom <= day && (!period.validTo || day <= period.validTo));
}

/** Whether the figure may decide on that day: known, from a source we trust, and not past the day it was due for renewal. */
export function isSureOn(period: Period, day: CalendarDay): boolean {
  return period.confidence !== "uncertain" && day <= period.expectedUntil;
}
