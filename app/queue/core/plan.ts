import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { Change, IntakeState } from "./intake-row.ts";

/** Who takes a step. */
export const stepTakers = ["resident", "colleague", "together", "other"] as const;
export type StepTaker = (typeof stepTakers)[number];

/** How a step ended. */
export const stepOutcomes = ["done", "dropped"] as const;
export type StepOutcome = (typeof stepOutcomes)[number];

export interface AskedStep {
  readonly what: string;
  readonly who: string;
  readonly due: CalendarDay | null;
}

/** A step as it stands, for deciding on it; null when there is none of that id on this intake. */
export type KnownStep = { readonly outcome: StepOutcome | null } | null;

export type PlanRefusal =
  | "joined"
  | "stepMissing"
  | "stepEnded"
  | "stepWhatMissing"
  | "stepWhoMissing"
  | "stepDayMissing";

/** A new step, or another wording, taker or day of one that is still open. */
export function decideStep(intake: IntakeState, step: AskedStep, known?: KnownStep): Result<Change, PlanRefusal> {
  const stands = openStep(intake, known);
  if (!stands.ok) return stands;
  if (!step.what.trim()) return refuse("stepWhatMissing");
  if (!stepTakers.some((one) => one === step.who)) return refuse("stepWhoMissing");
  if (!step.due) return refuse("stepDayMissing");
  const data = { due: step.due };
  return ok(
    known === undefined
      ? { set: {}, event: { kind: "stepAdded", data } }
      : { set: {}, event: { kind: "stepChanged", data } },
  );
}

/** A step was taken, or is no longer needed. */
export function decideStepEnd(intake: IntakeState, how: StepOutcome, known: KnownStep): Result<Change, PlanRefusal> {
  const stands = openStep(intake, known);
  if (!stands.ok) return stands;
  return ok(
    how === "done"
      ? { set: {}, event: { kind: "stepDone", data: {} } }
      : { set: {}, event: { kind: "stepDropped", data: {} } },
  );
}

function openStep(intake: IntakeState, known: KnownStep | undefined): Result<null, PlanRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (known === null) return refuse("stepMissing");
  return known?.outcome ? refuse("stepEnded") : ok(null);
}
