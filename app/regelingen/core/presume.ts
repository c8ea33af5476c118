import type { CalendarDay } from "#app/kernel/day.ts";
import type { World } from "#app/rules/contract.ts";
import type { ParameterDefinition } from "./define-parameter.ts";

type Figures = World["figures"];

/** The same world, with the last known value of each figure that has none on the day: as uncertain, so that it decides nothing. */
export function withLastKnown(world: World, parameters: readonly ParameterDefinition[]): World {
  const figures: Record<string, Figures[string]> = {};
  for (const { key, periods } of parameters) {
    const began = periods.filter(({ validFrom }) => validFrom <= world.today);
    const last = began.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
    if (last) figures[key] = { value: last.value, uncertain: true };
  }
  return { today: world.today, figures: { ...figures, ...world.figures } };
}

/**
 * The world if every figure stayed at its last known value. A verdict that is decided without those figures is the same in it, so it
 * shows what changed for a household while the norms of a new year are not known yet. Never shown as a verdict by itself.
 */
export function presumed(figures: Figures, today: CalendarDay): World {
  const sure = Object.entries(figures).map(([key, { value }]) => [
    key,
    value === undefined ? { uncertain: true } : { value },
  ]);
  return { today, figures: Object.fromEntries(sure) as Figures };
}
