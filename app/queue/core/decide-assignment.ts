import type { Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Change, firstState, type IntakeState, isOpen } from "./intake-row.ts";

export type AssignmentRefusal =
  | "closed"
  | "joined"
  | "takenByOther"
  | "alreadyYours"
  | "alreadyTheirs"
  | "askedThemselves"
  | "notAssigned"
  | "notYours"
  | "reasonMissing";

const isLeader = (staff: Staff) => staff.roles.includes("teamleider");

function atWork(intake: IntakeState): Result<null, "closed" | "joined"> {
  if (intake.joinedTo) return refuse("joined");
  return isOpen(intake.state) ? ok(null) : refuse("closed");
}

/** A colleague takes an intake that nobody has. */
export function decideClaim(intake: IntakeState, staff: Staff, now: Date): Result<Change, AssignmentRefusal> {
  const open = atWork(intake);
  if (!open.ok) return open;
  if (intake.assignee === staff.id) return refuse("alreadyYours");
  if (intake.assignee) return refuse("takenByOther");
  return ok({ set: { assignee: staff.id, assignedAt: now }, event: { kind: "claimed", data: { to: staff.id } } });
}

/** A teamleider gives an intake to a colleague, also when another one has it. */
export function decideAssign(intake: IntakeState, to: string, now: Date): Result<Change, AssignmentRefusal> {
  const open = atWork(intake);
  if (!open.ok) return open;
  const data = { from: intake.assignee, to };
  return ok({ set: { assignee: to, assignedAt: now }, event: { kind: "assigned", data } });
}

/** A rule gives what is new and that nobody has; never what a colleague holds, and never a shielded file. */
export function decideByRule(
  intake: IntakeState,
  rule: { readonly place: number; readonly changedBy: string },
  to: string,
  now: Date,
): Result<Change, AssignmentRefusal> {
  const open = atWork(intake);
  if (!open.ok) return open;
  if (intake.assignee) return refuse("takenByOther");
  if (intake.shielded || intake.state !== firstState(intake.kind)) return refuse("notAssigned");
  const data = { to, place: rule.place, by: rule.changedBy };
  return ok({ set: { assignee: to, assignedAt: now }, event: { kind: "assignedByRule", data } });
}

/**
 * A teamleider gives what a colleague had to another one: also somebody who lives on a toekenning keeps somebody to turn to. Who only had a
 * task on it hands over the task. Without a colleague whose work it was, it is handed out as from the list.
 * @param askers who asked that colleague for a second opinion: nobody gives it to themselves.
 */
export function decideHandOver(
  intake: IntakeState,
  from: string | null,
  to: string,
  askers: readonly (string | null)[],
  now: Date,
): Result<Change, AssignmentRefusal> {
  if (intake.joinedTo) return refuse("joined");
  if (askers.includes(to)) return refuse("askedThemselves");
  if (from && intake.assignee !== from) return ok({ set: {}, event: { kind: "taskHandedOver", data: { from, to } } });
  if (intake.assignee === to) return refuse("alreadyTheirs");
  if (!isOpen(intake.state) && intake.state !== "decided_toekenning") return refuse("closed");
  const data = { from: intake.assignee, to };
  return ok({ set: { assignee: to, assignedAt: now }, event: { kind: "assigned", data } });
}

/** A colleague lets go, and the next one may take it. What was done stays. */
export function decideRelease(intake: IntakeState, staff: Staff): Result<Change, AssignmentRefusal> {
  const open = atWork(intake);
  if (!open.ok) return open;
  if (!intake.assignee) return refuse("notAssigned");
  if (intake.assignee !== staff.id && !isLeader(staff)) return refuse("notYours");
  return ok({
    set: { assignee: null, assignedAt: null },
    event: { kind: "released", data: { from: intake.assignee } },
  });
}

/** Back to the start of the queue, with a reason for the next colleague. */
export function decideHandBack(intake: IntakeState, staff: Staff, reason: string): Result<Change, AssignmentRefusal> {
  const open = atWork(intake);
  if (!open.ok) return open;
  if (!intake.assignee) return refuse("notAssigned");
  if (intake.assignee !== staff.id && !isLeader(staff)) return refuse("notYours");
  if (!reason.trim()) return refuse("reasonMissing");
  const back = firstState(intake.kind);
  const state = intake.nextStates.includes(back) ? { state: back } : {};
  return ok({
    set: { assignee: null, assignedAt: null, ...state },
    event: { kind: "handedBack", data: { from: intake.assignee } },
  });
}
