import type { CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import { visitOn } from "./decide-call.ts";
import { dropped, type HouseholdChange, type HouseholdState, openOf } from "./household.ts";

export type VisitRefusal =
  | "closed"
  | "noVisit"
  | "dayMissing"
  | "dayPast"
  | "cameAlready"
  | "reasonMissing"
  | "mayNotCall"
  | "notClosed";

/** Why a household leaves the list. */
export const closeReasons = ["noNeed", "unreachable", "moved", "nothingToAdvise", "other"] as const;
export type CloseReason = (typeof closeReasons)[number];

export interface VisitAsk {
  readonly day: CalendarDay | null;
  /** `HH:MM`; null for a walk-in. */
  readonly time: string | null;
  readonly today: CalendarDay;
}

/** Somebody will come, on an appointment or to the walk-in. Nobody needs to be called for that any more. */
export function decideVisit(household: HouseholdState, ask: VisitAsk): Result<HouseholdChange, VisitRefusal> {
  if (!ask.day) return refuse("dayMissing");
  if (ask.day < ask.today) return refuse("dayPast");
  const follows = visitOn(household, ask.day, ask.time);
  const done = [...(follows.done ?? []), ...dropped(openOf(household, "call"))];
  return ok({ ...follows, done, happened: { kind: "visitPlanned", data: { day: ask.day, walkIn: !ask.time } } });
}

/** The resident is here: on time, at the walk-in, or without having been expected. */
export function decideCame(household: HouseholdState): Result<HouseholdChange, VisitRefusal> {
  if (household.state === "came") return refuse("cameAlready");
  const visits = openOf(household, "visit").map(({ id }) => ({ id, outcome: "came" }));
  return ok({
    set: { state: "came" },
    happened: { kind: "came", data: { expected: visits.length > 0 } },
    done: [...visits, ...dropped(openOf(household, "call"))],
  });
}

/** The resident did not come. That is no reason for anything but another call, if they may be called. */
export function decideDidNotCome(household: HouseholdState, today: CalendarDay): Result<HouseholdChange, VisitRefusal> {
  const visits = openOf(household, "visit");
  if (household.state !== "appointment" || visits.length === 0) return refuse("noVisit");
  const calls = household.mayCall !== false;
  return ok({
    set: { state: calls ? "to_call" : "closed" },
    happened: { kind: "didNotCome", data: {} },
    done: visits.map(({ id }) => ({ id, outcome: "not_came" })),
    ...(calls ? { planned: [{ kind: "call", dueOn: workingDayAfter(today, 1) }] } : {}),
  });
}

/** What the resident says about being called. A no ends every call at once; a yes only allows those that follow. */
export function decideMayCall(household: HouseholdState, mayCall: boolean): Result<HouseholdChange, VisitRefusal> {
  if (mayCall) return ok({ set: { mayCall }, happened: { kind: "mayCall", data: {} } });
  const waits = household.state !== "appointment" && household.state !== "came";
  return ok({
    set: { mayCall, ...(waits ? { state: "closed" as const } : {}) },
    happened: { kind: "mayNotCall", data: {} },
    done: dropped(openOf(household, "call", "outcome")),
  });
}

/** Takes a household off the list. */
export function decideClose(
  household: HouseholdState,
  reason: CloseReason | null,
): Result<HouseholdChange, VisitRefusal> {
  if (household.state === "closed") return refuse("closed");
  if (!reason) return refuse("reasonMissing");
  return ok({
    set: { state: "closed" },
    happened: { kind: "closed", data: { reason } },
    done: dropped(household.tasks),
  });
}

/** Puts a closed household on the list again, to be called today. */
export function decideInviteAgain(
  household: HouseholdState,
  today: CalendarDay,
): Result<HouseholdChange, VisitRefusal> {
  if (household.state !== "closed") return refuse("notClosed");
  if (household.mayCall === false) return refuse("mayNotCall");
  return ok({
    set: { state: "to_call" },
    happened: { kind: "registered", data: { again: true } },
    planned: [{ kind: "call", dueOn: today }],
  });
}
