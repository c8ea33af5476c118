import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import { dropped, type HouseholdChange, type HouseholdState, openOf, type PlannedTask } from "./household.ts";

/** What came of a call. The first three reached nobody. */
export const unreachedResults = ["noAnswer", "voicemail", "wrongNumber"] as const;
export const reachedResults = ["appointment", "walkIn", "callBack", "byOneself", "declined"] as const;
export const callResults = [...unreachedResults, ...reachedResults] as const;
export type CallResult = (typeof callResults)[number];

/** How often we call before a letter may go: never a blind letter. The database counts along. */
export const callsBeforeLetter = 2;

export type CallRefusal =
  | "closed"
  | "mayNotCall"
  | "resultMissing"
  | "dayMissing"
  | "dayPast"
  | "timeMissing"
  | "callFirst";

export interface CallAsk {
  readonly result: CallResult | null;
  /** When to call again, or when the resident comes. */
  readonly day: CalendarDay | null;
  /** `HH:MM` of an appointment. */
  readonly time: string | null;
  readonly today: CalendarDay;
}

/** A colleague called. Who is reached says what follows; who is not, is called again. */
export function decideCall(household: HouseholdState, ask: CallAsk): Result<HouseholdChange, CallRefusal> {
  if (household.state === "closed") return refuse("closed");
  if (household.mayCall === false) return refuse("mayNotCall");
  if (!ask.result) return refuse("resultMissing");
  if (ask.day && ask.day < ask.today) return refuse("dayPast");
  const reached = reachedResults.some((result) => result === ask.result);
  const wrong = reached ? missing(ask) : null;
  if (wrong) return refuse(wrong);
  const happened = { kind: "called", data: { reached, result: ask.result } };
  const done = openOf(household, "call").map(({ id }) => ({ id, outcome: reached ? "reached" : "not_reached" }));
  const follows = reached
    ? afterReached(household, ask)
    : callAgain(household, ask.day ?? workingDayAfter(ask.today, 1), ask);
  return ok({ ...follows, happened, done: [...done, ...(follows.done ?? [])] });
}

/** A letter, only after calls that reached nobody; the household is called once more two weeks later. */
export function decideLetter(household: HouseholdState, today: CalendarDay): Result<HouseholdChange, CallRefusal> {
  if (household.state === "closed") return refuse("closed");
  if (household.mayCall === false) return refuse("mayNotCall");
  if (household.state !== "to_call" || household.unreached < callsBeforeLetter) return refuse("callFirst");
  return ok({
    set: { state: "letter_sent" },
    happened: { kind: "letterSent", data: { calls: household.unreached } },
    done: openOf(household, "call").map(({ id }) => ({ id, outcome: "letter" })),
    planned: [{ kind: "call", dueOn: workingDayAfter(addDays(today, 13), 1) }],
  });
}

type Follows = Pick<HouseholdChange, "set" | "done" | "moved" | "planned">;

function missing({ result, day, time }: CallAsk): CallRefusal | null {
  if (result !== "appointment" && result !== "walkIn" && result !== "callBack") return null;
  if (!day) return "dayMissing";
  return result === "appointment" && !time ? "timeMissing" : null;
}

function afterReached(household: HouseholdState, ask: CallAsk): Follows {
  switch (ask.result) {
    case "appointment":
    case "walkIn":
      return visitOn(household, ask.day ?? ask.today, ask.result === "appointment" ? ask.time : null);
    case "callBack":
      return callAgain(household, ask.day ?? ask.today, ask);
    case "declined":
      return { set: { state: "closed", mayCall: false }, done: dropped(openOf(household, "visit", "outcome")) };
    default:
      return household.state === "advised"
        ? { set: {} }
        : { set: { state: "closed" }, done: dropped(openOf(household, "visit", "outcome")) };
  }
}

/** Who was advised is asked after the schemes again; who was not, is called to come. */
function callAgain(household: HouseholdState, dueOn: CalendarDay, { today }: CallAsk): Follows {
  const due = openOf(household, "outcome").filter((task) => task.dueOn <= today);
  if (due.length > 0) return { set: {}, moved: due.map(({ id }) => ({ id, dueOn })) };
  const waits = household.state === "to_call" || household.state === "letter_sent";
  return waits ? { set: {}, planned: [{ kind: "call", dueOn }] } : { set: {} };
}

/** A visit takes the place of the one that was expected before. Without a time it is a walk-in. */
export function visitOn(household: HouseholdState, day: CalendarDay, time: string | null): Follows {
  const planned: PlannedTask = { kind: "visit", dueOn: day, ...(time ? { startsAt: time } : {}) };
  return { set: { state: "appointment" }, done: dropped(openOf(household, "visit")), planned: [planned] };
}
