import { addMonths, type CalendarDay } from "#app/kernel/day.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import type { IntakeState } from "./intake-row.ts";

/** The rules by which the house plans after-care; what a colleague reads is `queue:care.<rule>`. */
export const careRules = ["stopped", "ended", "missed"] as const;
export type CareRule = (typeof careRules)[number];

/** Asked once more after so many months, when much has shown itself. */
const monthsAfter = 3;
/** The agenda asks to call who did not come on the next working day; this long after it a colleague sees whether there is contact again. */
const workingDaysAfterMissed = 5;

/** Who left to another gemeente, or asked to be left alone, is not called. */
const leftAlone: ReadonlySet<string> = new Set(["moved", "noLonger"]);
const stops: ReadonlySet<string> = new Set(["niet_tot_aanvraag", "helped_otherwise"]);

/** Whether a melding that a colleague closes so is asked after: whoever withdrew it said what they want. */
export function asksAfterStop(
  { kind }: Pick<IntakeState, "kind">,
  { to, reason = "" }: { readonly to: string; readonly reason?: string },
): boolean {
  return kind === "melding" && stops.has(to) && !leftAlone.has(reason);
}

/** Whether who hears of this decision is asked after; `false` also for a decision that gives what was asked. */
export function asksAfterDecision(kind: string): boolean {
  return kind === "afwijzing" || kind === "buiten_behandeling";
}

/** When it is to be done, counted from the day on which it stopped, was heard of or was missed. */
export function careDay(rule: CareRule, from: CalendarDay): CalendarDay {
  return rule === "missed" ? workingDayAfter(from, workingDaysAfterMissed) : addMonths(from, monthsAfter);
}
