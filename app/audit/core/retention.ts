import { dayInAmsterdam } from "#app/kernel/day.ts";

/**
 * Months after which a sealed segment loses the key of its pseudonyms: who was looked at can then no longer be told, that something
 * was done still can. Five years, as long as a claim for damages runs (Burgerlijk Wetboek 3:310 lid 1). A Werkplein may ask for less.
 */
export const monthsKept = 60;

/** The month in Amsterdam, counted from year 0: a segment covers one. */
export function monthNumber(instant: Date): number {
  const [year, month] = dayInAmsterdam(instant).split("-").map(Number) as [number, number];
  return year * 12 + month - 1;
}

/** Whether a segment opened at `openedAt` is of an earlier month than `at`. */
export function isPastItsMonth(openedAt: Date, at: Date): boolean {
  return monthNumber(openedAt) < monthNumber(at);
}

/** Whether the pseudonyms of a segment sealed at `sealedAt` are to be destroyed. */
export function isPastRetention(sealedAt: Date, now: Date, months = monthsKept): boolean {
  return monthNumber(now) - monthNumber(sealedAt) >= months;
}
