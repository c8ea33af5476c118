import type { CalendarDay } from "#app/kernel/day.ts";
import type { World } from "#app/rules/contract.ts";
import { isSureOn, periodOn } from "./core/define-parameter.ts";
import { leeftijden } from "./parameters/leeftijden.ts";

export type { ParameterDefinition, Period } from "./core/define-parameter.ts";

/** Every figure of the law that the product uses. */
export const parameters = [...leeftijden];

/** The figures that hold on a day, in the form that `rules/` reads. A figure that is due for renewal comes as uncertain. */
export function figuresOn(day: CalendarDay): World["figures"] {
  const figures: Record<string, World["figures"][string]> = {};
  for (const parameter of parameters) {
    const period = periodOn(parameter, day);
    if (period)
      figures[parameter.key] = isSureOn(period, day)
        ? { value: period.value }
        : { value: period.value, uncertain: true };
  }
  return figures;
}

/** What the conditions of a form are evaluated against: the day, and the figures of that day. */
export function worldOn(day: CalendarDay): World {
  if (lastWorld?.today !== day) lastWorld = { today: day, figures: figuresOn(day) };
  return lastWorld;
}

// Nearly every request asks for the same day.
let lastWorld: World | undefined;
