import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { taskOutcomes } from "./decide-task.ts";
import type { Change, IntakeState } from "./intake-row.ts";

/** The form with which somebody asks for help with money. */
export const moneyForm = "financiele-hulpvraag";

export type InterventionRefusal = "joined" | "noMoneyHelp" | "taskOutcomeMissing" | "interventionMissing";

export interface Intervention {
  readonly outcome: string;
  /** What was done, in words. */
  readonly text: string;
}

/** Notes what was done for who asked for help with money, and what came of it. Who was answered or handed over warmly was spoken. */
export function decideIntervention(
  intake: IntakeState,
  form: string,
  { outcome, text }: Intervention,
  today: CalendarDay,
): Result<Change, InterventionRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (form !== moneyForm) return refuse("noMoneyHelp");
  const known = taskOutcomes.intervention.find((one) => one === outcome);
  if (!known) return refuse("taskOutcomeMissing");
  if (!text.trim()) return refuse("interventionMissing");
  const spoken = known === "notSolved" ? {} : ({ waitingSince: null, spokenOn: today } as const);
  return ok({ set: spoken, event: { kind: "interventionNoted", data: { outcome: known } } });
}
