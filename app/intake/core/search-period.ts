import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import type { World } from "#app/rules/contract.ts";

/** The route on which all applicants are under 27 and nothing excepts them (Participatiewet art. 41 lid 4). */
export const searchPeriodRoute = "jonger-dan-27";

/** What the plans about the search period name: until which age it holds, and for how many weeks. A figure that is not known is left out. */
export function searchFigures(world: World): Readonly<Record<string, number>> {
  const named = { age: world.figures["pw.jongere.leeftijd-tot"], weeks: world.figures["pw.zoektermijn"] };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, known]) =>
      known?.value === undefined ? [] : [[name, known.value] as const],
    ),
  );
}

/**
 * The first day on which the young may ask for bijstand: so many weeks after the melding, by the figure of the day of the melding.
 * @returns null when that figure is not known for sure; then no day is promised.
 */
export function applyFrom(melddatum: CalendarDay, world: World): CalendarDay | null {
  const weeks = world.figures["pw.zoektermijn"];
  return weeks && !weeks.uncertain ? addDays(melddatum, weeks.value * 7) : null;
}
