import type { Staff } from "#app/identity/contract.ts";
import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { Change, IntakeState } from "./intake-row.ts";

/** How each kind of dated work can end. `dropped`: it is not needed any more. */
export const taskOutcomes = {
  callBack: ["reached", "notReached", "dropped"],
  afterCare: ["reached", "notReached", "dropped"],
  secondOpinion: ["answered", "dropped"],
  /** Planned when an objection comes in: until somebody decided on it, or its resident took it back. */
  objection: ["decidedOn", "takenBack", "dropped"],
  /** Noted when it was done: never open. */
  intervention: ["solved", "warmHandover", "notSolved"],
} as const;
export type TaskKind = keyof typeof taskOutcomes;

/** What a colleague plans for a day. A second opinion is asked instead. */
export const plannedKinds = ["callBack", "afterCare"] as const satisfies readonly TaskKind[];

export type TaskRefusal =
  | "joined"
  | "taskKindMissing"
  | "dayMissing"
  | "dayPast"
  | "dayWrong"
  | "nobodyNamed"
  | "colleagueUnknown"
  | "askedYourself"
  | "questionMissing"
  | "taskGone"
  | "taskOutcomeMissing"
  | "taskNotYours"
  | "answerMissing";

/** Later than this is a mistake in the date. */
const longestDays = 2 * 366;

/** A task as deciding needs it. */
export interface OpenTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly assignedTo: string | null;
  readonly askedBy: string | null;
}

export interface PlannedTask {
  readonly kind: string;
  readonly due: CalendarDay | null;
  /** The colleague who does it; empty for whoever has the intake. */
  readonly to: string;
}

/** Plans a call or after-care for a day, by one colleague or by whoever has the intake then. */
export function decidePlan(
  intake: IntakeState,
  { kind, due, to }: PlannedTask,
  today: CalendarDay,
): Result<Change, TaskRefusal> {
  if (intake.joinedTo) return refuse("joined");
  const task = plannedKinds.find((one) => one === kind);
  if (!task) return refuse("taskKindMissing");
  const wrong = wrongDay(due, today);
  if (wrong) return refuse(wrong);
  return ok({
    set: {},
    event: { kind: to ? "taskPlannedFor" : "taskPlanned", data: { task, due, ...(to && { to }) } },
  });
}

/** Asks a named colleague to look along, with what the question is. It stays the intake of whoever has it. */
export function decideAskOpinion(
  intake: IntakeState,
  staff: Staff,
  { due, to, text }: Omit<PlannedTask, "kind"> & { readonly text: string },
  today: CalendarDay,
): Result<Change, TaskRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (!to) return refuse("nobodyNamed");
  if (to === staff.id) return refuse("askedYourself");
  if (!text.trim()) return refuse("questionMissing");
  const wrong = wrongDay(due, today);
  if (wrong) return refuse(wrong);
  return ok({ set: {}, event: { kind: "opinionAsked", data: { to, due } } });
}

function wrongDay(due: CalendarDay | null, today: CalendarDay): "dayMissing" | "dayPast" | "dayWrong" | null {
  if (!due) return "dayMissing";
  if (due < today) return "dayPast";
  return due > addDays(today, longestDays) ? "dayWrong" : null;
}

export interface EndedTask {
  readonly outcome: string;
  readonly text: string;
}

/**
 * What came of a task. Who was asked for an opinion gives it, in words; who asked may find that it is not needed. Whoever was reached was
 * spoken: then nobody waits for an answer.
 */
export function decideTaskDone(
  intake: IntakeState,
  staff: Staff,
  task: OpenTask | undefined,
  { outcome, text }: EndedTask,
  today: CalendarDay,
): Result<Change, TaskRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (!task) return refuse("taskGone");
  const known: readonly string[] = taskOutcomes[task.kind];
  if (!known.includes(outcome)) return refuse("taskOutcomeMissing");
  if (task.kind === "secondOpinion") return decideOpinion(staff, task, { outcome, text });
  const spoken = outcome === "reached" ? ({ waitingSince: null, spokenOn: today } as const) : {};
  return ok({ set: spoken, event: { kind: "taskDone", data: { task: task.kind, outcome } } });
}

function decideOpinion(staff: Staff, task: OpenTask, { outcome, text }: EndedTask): Result<Change, TaskRefusal> {
  if (outcome === "dropped") {
    const may = [task.askedBy, task.assignedTo].includes(staff.id) || staff.roles.includes("teamleider");
    return may ? ok({ set: {}, event: { kind: "opinionDropped", data: {} } }) : refuse("taskNotYours");
  }
  if (task.assignedTo !== staff.id) return refuse("taskNotYours");
  if (!text.trim()) return refuse("answerMissing");
  return ok({ set: {}, event: { kind: "opinionGiven", data: {} } });
}
