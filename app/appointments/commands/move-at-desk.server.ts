import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { derivedUuid } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { Interpreting } from "../core/booking.ts";
import { needsOf } from "../queries/desk-times.server.ts";
import { isMovable } from "../queries/move-page.server.ts";
import { gemeenteAt, type StaffAppointment, staffAppointment } from "../queries/staff-appointment.server.ts";
import { type HoldTime, holdTime } from "./hold-time.server.ts";
import { moveAppointment } from "./move-appointment.server.ts";

export interface MoveAtDesk {
  readonly staff: Staff;
  readonly reference: string;
  /** The version in view: nobody moves what they have not seen. */
  readonly version: number;
  readonly location: string;
  readonly start: Date;
  /** As it stood above the times that were chosen from. */
  readonly interpreter: Interpreting;
  readonly now: Date;
}

export type MoveRefusal = "notFound" | "changedMeanwhile" | "notNow" | "taken" | "notOffered";

/**
 * A colleague moves an appointment, also to another location: the new time is held, and the old one is given back in the transaction that
 * takes the new one. Sent twice it moves once.
 */
export async function moveAtDesk(ask: MoveAtDesk): Promise<Result<{ readonly id: string }, MoveRefusal>> {
  const { staff, location, start, now } = ask;
  const { tenant } = staff;
  const row = await transaction((tx) => staffAppointment(tx, tenant, ask.reference));
  if (!row || !may(staff, "appointment.work", row)) return refuse("notFound");
  if (!may(staff, "appointment.work", { ...row, gemeente: gemeenteAt(tenant, location) })) return refuse("notFound");
  if (row.version !== ask.version) return isThere(row, ask) ? ok({ id: row.id }) : refuse("changedMeanwhile");
  if (!isMovable(row)) return refuse("notNow");
  const key = derivedUuid(
    "appointment-desk-move",
    JSON.stringify([row.id, row.version, location, start.toISOString()]),
  );
  const held = await holdTime(holdAsk(ask, row, key));
  if (!held.ok) return refuse(held.refusal === "notOffered" ? "notOffered" : "taken");
  const person = `desk:${key}`;
  const moved = await moveAppointment({
    tenant,
    id: row.id,
    holdId: held.value.id,
    person,
    staffId: staff.id,
    now,
  });
  return moved.ok ? moved : refuse(moved.refusal === "notFound" ? "changedMeanwhile" : "taken");
}

/** Pressed twice: the first press brought it there. */
function isThere({ startsAt, location }: StaffAppointment, ask: MoveAtDesk): boolean {
  return location === ask.location && startsAt.getTime() === ask.start.getTime();
}

function holdAsk(
  { staff, location, start, interpreter, now }: MoveAtDesk,
  row: StaffAppointment,
  key: string,
): HoldTime {
  const { tenant, service, interpreterLanguage: spoken, language, seats } = row;
  const needs = needsOf({ tenant, service, location, interpreter, spoken, now }, interpreter);
  return {
    ...{ tenant, needs, start, seats, person: `desk:${key}`, language, interpreter, spoken, now },
    ...{ channel: "desk", audience: "intern", idempotencyKey: key, staffId: staff.id },
    moving: { id: row.id, lineage: row.lineage },
  };
}
