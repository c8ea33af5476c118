import { addDays, addMonths, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import {
  type Advised,
  dropped,
  type HouseholdChange,
  type HouseholdState,
  openOf,
  type PlannedTask,
} from "./household.ts";

export const outcomes = ["requested", "granted", "refused", "not_requested"] as const;
export type Outcome = (typeof outcomes)[number];

/** Why something was refused or not requested: reasons that a report may count. A colleague may write more beside it. */
export const whys = {
  refused: ["income", "assets", "incomplete", "otherRefusal"],
  not_requested: ["notNeeded", "tooDifficult", "forgot", "afraid", "otherReason"],
} as const;

export type AdviceRefusal =
  | "notCame"
  | "nothingChosen"
  | "askMayCall"
  | "taskDone"
  | "outcomeMissing"
  | "whyMissing"
  | "dayPast";

/** After-care comes three months after the advice, on the first working day from then (N11, N29). */
export function afterCareDay(advisedOn: CalendarDay): CalendarDay {
  return workingDayAfter(addDays(addMonths(advisedOn, 3), -1), 1);
}

/** One task for each scheme, for who agreed to be called. A scheme that is still being asked after gets no second one. */
export function afterCare(
  schemes: readonly string[],
  open: HouseholdState["tasks"],
  today: CalendarDay,
): PlannedTask[] {
  const asked = new Set(open.map(({ scheme }) => scheme));
  return [...new Set(schemes)]
    .filter((scheme) => !asked.has(scheme))
    .map((scheme) => ({ kind: "outcome", scheme, dueOn: afterCareDay(today) }));
}

export interface AdviceAsk {
  readonly advised: readonly Advised[];
  /** What the resident answered to "May we call you in three months?". Null: not asked. */
  readonly mayCall: boolean | null;
  readonly today: CalendarDay;
}

/** A colleague advises, with the resident at the table. The check only showed; a person chose. */
export function decideAdvice(household: HouseholdState, ask: AdviceAsk): Result<HouseholdChange, AdviceRefusal> {
  if (household.state !== "came") return refuse("notCame");
  if (ask.advised.length === 0) return refuse("nothingChosen");
  if (ask.mayCall === null) return refuse("askMayCall");
  const schemes = ask.advised.map(({ scheme }) => scheme);
  const base = {
    happened: { kind: "advised", data: { schemes, mayCall: ask.mayCall } },
    advised: ask.advised,
  };
  if (!ask.mayCall)
    return ok({
      ...base,
      set: { state: "closed", mayCall: false },
      done: dropped(household.tasks),
    });
  return ok({
    ...base,
    set: { state: "advised", mayCall: true },
    done: dropped(openOf(household, "call", "visit")),
    planned: afterCare(schemes, openOf(household, "outcome"), ask.today),
  });
}

export interface OutcomeAsk {
  readonly task: string;
  readonly outcome: Outcome | null;
  readonly why: string | null;
  /** When to ask again after something that was requested and not yet decided. */
  readonly again: CalendarDay | null;
  readonly today: CalendarDay;
}

/** What became of one advised scheme. With the last answer the household is done. */
export function decideOutcome(household: HouseholdState, ask: OutcomeAsk): Result<HouseholdChange, AdviceRefusal> {
  const task = openOf(household, "outcome").find(({ id }) => id === ask.task);
  if (!task?.scheme) return refuse("taskDone");
  if (!ask.outcome) return refuse("outcomeMissing");
  const why = whyOf(ask.outcome, ask.why);
  if (why === null) return refuse("whyMissing");
  const again = ask.outcome === "requested" ? ask.again : null;
  if (again && again < ask.today) return refuse("dayPast");
  const last = !again && household.tasks.length === 1 && household.state === "advised";
  return ok({
    set: last ? { state: "closed" } : {},
    happened: { kind: "outcomeKnown", data: { scheme: task.scheme, outcome: ask.outcome, ...(why ? { why } : {}) } },
    done: [{ id: task.id, outcome: ask.outcome, ...(why ? { why } : {}) }],
    planned: again ? [{ kind: "outcome", scheme: task.scheme, dueOn: again }] : [],
  });
}

/** The reason, `""` where none belongs, null where one is missing. */
function whyOf(outcome: Outcome, why: string | null): string | null {
  if (outcome !== "refused" && outcome !== "not_requested") return "";
  return whys[outcome].find((known) => known === why) ?? null;
}
