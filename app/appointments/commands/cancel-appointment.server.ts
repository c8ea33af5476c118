import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { appointmentGround, tokenHash } from "./confirm-appointment.server.ts";
import { keepForWaitlist } from "./keep-for-waitlist.server.ts";
import { freeClaims, type LockedAppointment, lockAppointment } from "./lock-appointment.server.ts";

/** Who cancels: the resident by their link, or a colleague who says why. */
export type CancelledBy =
  | { readonly kind: "resident"; readonly token: string }
  | { readonly kind: "staff"; readonly id: string; readonly staffId: string; readonly reason: string };

export interface CancelAppointment {
  readonly tenant: string;
  readonly by: CancelledBy;
  readonly now: Date;
}

/**
 * The time is free again at once, and whoever waits for it is asked first (event `appointment.cancelled`). Cancelled twice is cancelled once.
 * A resident can cancel until it starts: late is better than not at all.
 */
export async function cancelAppointment(
  cancel: CancelAppointment,
): Promise<Result<{ readonly id: string }, "notFound" | "past">> {
  return transaction((tx) => cancelWithin(tx, cancel));
}

/** The same in a transaction of the caller. */
export async function cancelWithin(
  tx: Tx,
  { tenant, by, now }: CancelAppointment,
): Promise<Result<{ readonly id: string }, "notFound" | "past">> {
  const found = by.kind === "staff" ? { id: by.id } : { tokenHash: tokenHash(tenant, by.token) };
  const row = await lockAppointment(tx, tenant, found);
  if (!row) return refuse("notFound");
  if (row.status.startsWith("cancelled")) return ok({ id: row.id });
  if (row.status !== "confirmed") return refuse("notFound");
  if (by.kind === "resident" && row.startsAt <= now) return refuse("past");
  await cancelRow(tx, row, { tenant, by, now });
  return ok({ id: row.id });
}

/** Frees the time, and tells everybody who acts on it. */
async function cancelRow(tx: Tx, row: LockedAppointment, { tenant, by, now }: CancelAppointment): Promise<void> {
  const keptId = await keepForWaitlist(tx, tenant, row, now);
  if (keptId === null) await freeClaims(tx, tenant, row);
  await tx.appointment.update({
    where: { tenant_id: { tenant, id: row.id } },
    data: {
      ...{ status: `cancelled_by_${by.kind}`, updatedAt: now },
      ...{ version: { increment: 1 }, icalSequence: { increment: 1 } },
    },
  });
  await tx.appointmentReminder.updateMany({
    where: { tenant, appointmentId: row.id, doneAt: null },
    data: { doneAt: now, outcome: "skipped" },
  });
  const [who, note] = by.kind === "staff" ? [by.staffId, { note: by.reason }] : ["resident", {}];
  await writeAppointmentEvent(tx, { tenant, id: row.id, kind: "cancelled", actor: who, ...note, at: now });
  const payload = {
    ...{ appointmentId: row.id, service: row.service, location: row.location },
    ...{ startsAt: row.startsAt.toISOString(), sessionId: row.sessionId, keptId },
  };
  await enqueue(tx, { type: "appointment.cancelled", version: 1, tenant, payload });
  const actor =
    by.kind === "staff" ? ({ kind: "staff", id: by.staffId } as const) : ({ kind: "resident", id: "" } as const);
  await recordAudit(tx, {
    tenant,
    actor,
    action: "appointment.cancelled",
    subject: row.id,
    ground: appointmentGround,
    at: now,
  });
}
