import { choosable, type Term } from "./retention-terms.ts";

/** The fewest and the most months that a Werkplein may choose for a kind. */
export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Burgerlijk Wetboek, artikel 3:306 and 3:310: no claim lives longer than twenty years. */
const longest = 240;

/**
 * Within what the law leaves. The Archiefwet: not shorter than the selectielijst. The AVG: not longer than needed, and needed is what the
 * product says. What shows who did what, at least as long as a claim for damages runs. Counts of nobody are bound by use only.
 */
export function boundsOf({ keep, boundBy = "avg" }: Term): Bounds {
  const months = "months" in keep ? keep.months : 0;
  if (boundBy === "archive") return { atLeast: months, atMost: longest };
  if (boundBy === "claims") return { atLeast: Math.min(months, 60), atMost: longest };
  return boundBy === "counts" ? { atLeast: 12, atMost: longest } : { atLeast: Math.min(1, months), atMost: months };
}

/** A term as a beheerder typed it. */
export interface TypedTerm {
  readonly months: string;
  /** They know that what is older goes the next night. */
  readonly sure: boolean;
}

/** What is wrong with a field. Words: `staff:beheer.wrong.<code>`. */
export interface WrongOfTerm {
  readonly field: "maanden" | "zeker";
  readonly code: "months" | "outOfBounds" | "sure";
}

/** Reads a number of months; nothing typed is what the product says. Shorter than now wants to be sure: what goes is gone. */
export function readTerm(
  { months, sure }: TypedTerm,
  term: Term,
  now: number,
): { readonly value?: number | null; readonly wrong: readonly WrongOfTerm[] } {
  const typed = months.trim();
  const standard = "months" in term.keep ? term.keep.months : 0;
  if (typed !== "" && !/^\d{1,3}$/.test(typed)) return { wrong: [{ field: "maanden", code: "months" }] };
  const chosen = typed === "" ? standard : Number(typed);
  const { atLeast, atMost } = boundsOf(term);
  if (chosen < atLeast || chosen > atMost) return { wrong: [{ field: "maanden", code: "outOfBounds" }] };
  if (chosen < now && !sure) return { wrong: [{ field: "zeker", code: "sure" }] };
  return { value: chosen === standard ? null : chosen, wrong: [] };
}

/** A kind for which a Werkplein may choose. */
export function choosableTerm(kind: string): Term | undefined {
  return choosable.find((term) => term.kind === kind);
}
