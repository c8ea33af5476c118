import type { Range } from "#app/rules/contract.ts";
import type { SchemeResult } from "./check-household.ts";
import type { SchemeDefinition } from "./define-scheme.ts";

const perYear = { month: 12, quarter: 4, year: 1 } as const;

/** An amount spread over months, in eurocents rounded down; undefined for what comes once, and where there is no amount. */
export function monthlyOf({ amountCents, per }: Pick<SchemeResult, "amountCents" | "per">): Range | undefined {
  if (!amountCents || !per || per === "once") return undefined;
  return spread([times(amountCents, perYear[per])]);
}

/**
 * What schemes are for. Those of income that rank before or after one another all fill up the same income, so that together they give
 * the highest of them, never their sum: bijstand fills up to the norm what WW, IOAW or AOW leave short.
 */
export function needOf(scheme: SchemeDefinition, all: readonly SchemeDefinition[]): string {
  if (scheme.kind !== "inkomen") return scheme.id;
  const ranksBefore = all.some(({ kind, after }) => kind === "inkomen" && after?.includes(scheme.id));
  return ranksBefore || scheme.after ? "levensonderhoud" : scheme.id;
}

export interface Sum {
  /** Eurocents per month: a year by twelve, a quarter by three, what comes once left out. */
  readonly perMonth: Range;
  /** Sure schemes for the same need, of which only the highest counts; empty where nothing would have been counted twice. */
  readonly overlapping: readonly string[];
}

/** What is sure, added up: only verdicts that are yes, and one amount per need. */
export function sumPerMonth(results: readonly SchemeResult[], all: readonly SchemeDefinition[]): Sum {
  const needs = new Map<string, { ids: string[]; perYear: Range }>();
  for (const { scheme, verdict, amountCents, per } of results) {
    const definition = all.find(({ id }) => id === scheme);
    if (verdict !== "yes" || !amountCents || !per || per === "once" || !definition) continue;
    const need = needOf(definition, all);
    const known = needs.get(need);
    const yearly = times(amountCents, perYear[per]);
    needs.set(need, {
      ids: [...(known?.ids ?? []), scheme],
      perYear: known ? highest(known.perYear, yearly) : yearly,
    });
  }
  const counted = [...needs.values()];
  return {
    perMonth: spread(counted.map((need) => need.perYear)),
    overlapping: counted.flatMap(({ ids }) => (ids.length > 1 ? ids : [])),
  };
}

function spread(yearly: readonly Range[]): Range {
  const add = (side: "from" | "to") =>
    yearly.reduce<number | null>((sum, { [side]: cents }) => (sum === null || cents === null ? null : sum + cents), 0);
  const monthly = (cents: number | null) => (cents === null ? null : Math.floor(cents / 12));
  return { from: monthly(add("from")), to: monthly(add("to")) };
}

function times({ from, to }: Range, factor: number): Range {
  return { from: (from ?? 0) * factor, to: to === null ? null : to * factor };
}

function highest(a: Range, b: Range): Range {
  return {
    from: Math.max(a.from ?? 0, b.from ?? 0),
    to: a.to === null || b.to === null ? null : Math.max(a.to, b.to),
  };
}
