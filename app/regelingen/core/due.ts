import type { CalendarDay } from "#app/kernel/day.ts";
import { type ParameterDefinition, periodOn } from "./define-parameter.ts";

export interface DueFigure {
  readonly key: string;
  /** `due`: a newer value should have been entered by `since`. `uncertain`: its source is not sure. `gone`: no value holds on the day. */
  readonly state: "due" | "uncertain" | "gone";
  readonly since?: string;
  readonly legalBasis: string;
}

/** Figures that decide nothing on a day, and why: what has to be looked up. In the order of the parameters. */
export function figuresDue(parameters: readonly ParameterDefinition[], day: CalendarDay): readonly DueFigure[] {
  return parameters.flatMap((parameter): DueFigure[] => {
    const { key, legalBasis, periods } = parameter;
    const period = periodOn(parameter, day);
    if (period && day > period.expectedUntil) return [{ key, legalBasis, state: "due", since: period.expectedUntil }];
    if (period?.confidence === "uncertain") return [{ key, legalBasis, state: "uncertain" }];
    if (period) return [];
    const last = periods
      .map(({ validTo }) => validTo ?? "")
      .sort()
      .at(-1);
    return last && last < day ? [{ key, legalBasis, state: "gone", since: last }] : [];
  });
}
