import { type Category, categories, fullness, type Norms } from "#app/queue/contract.ts";
import type { Period } from "./period.ts";
import type { Figure, Tally } from "./report.ts";
import { apart } from "./suppress/small.ts";

/** What was carried as a day ended, by category. */
export interface CaseloadDay {
  /** The parts of the week that the colleagues worked, added up in percents; null where they work for more than was asked. */
  readonly percent: number | null;
  readonly counts: { readonly [C in Category]: number };
  /** What nobody carried, of all that somebody could. */
  readonly unheld: number;
  /** Of that day. */
  readonly norms: Norms;
}

const published: readonly string[] = ["caseload", "caseloadEind"];
const apartOnly: readonly string[] = [...categories.map((category) => `caseload${category}`), "caseloadNorm"];

export function isCaseload(indicator: string): boolean {
  return published.includes(indicator) || apartOnly.includes(indicator);
}

/** The totals of these days, the first day first, that the indicators of the caseload are taken of. None where no day was kept. */
export function caseloadTallies(days: readonly CaseloadDay[]): Tally[] {
  const last = days.at(-1);
  if (!last) return [];
  const full = days.flatMap(({ percent, ...day }) => {
    const value = percent === null ? null : fullness({ percent, counts: day.counts }, day.norms);
    return value === null ? [] : [value];
  });
  return Object.entries({
    "caseload:days": days.length,
    "caseload:carried": sum(days.map(carriedOn)),
    "caseload:last": 1,
    "caseload:end": carriedOn(last),
    ...Object.fromEntries(categories.map((category) => [`caseload:end:${category}`, last.counts[category]])),
    "caseload:full": sum(full),
    "caseload:room": full.length * 100,
    "caseload:told": days.filter(isTold).length,
    "caseload:toldApart": days.filter(isToldApart).length,
  }).map(([measure, value]) => ({ ...ofNothing, measure, value }));
}

/**
 * What is carried is a choice of the house that no other figure counts: of two worlds in which all else that is shown is the same, as many
 * can be carried, where `apart` or more are left that nobody carries. So it is published, of the whole Werkplein from a quarter on, where
 * on each day that much was left and carried; told apart, and against a norm, where no category held 1 to 4 on any day. A longer period
 * has the days of its quarters, so what a quarter hides it hides. A period of which nothing was kept says so.
 */
export function isCaseloadShown(
  tallies: readonly Tally[],
  { indicator }: Pick<Figure, "indicator">,
  { kind }: Period,
  gemeente: string | null,
): boolean {
  const value = (measure: string) => tallies.find((tally) => tally.measure === measure)?.value ?? 0;
  if (value("caseload:days") === 0) return true;
  if (gemeente || kind === "month") return false;
  return value(published.includes(indicator) ? "caseload:told" : "caseload:toldApart") === value("caseload:days");
}

function isTold({ counts, unheld }: CaseloadDay): boolean {
  return carriedOn({ counts }) >= apart && unheld >= apart;
}

function isToldApart(day: CaseloadDay): boolean {
  return isTold(day) && categories.every((category) => day.counts[category] === 0 || day.counts[category] >= apart);
}

function carriedOn({ counts }: Pick<CaseloadDay, "counts">): number {
  return sum(categories.map((category) => counts[category]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

const ofNothing = {
  ...{ kind: "", regeling: "", channel: "", language: "", statushouder: false, reason: "" },
};
