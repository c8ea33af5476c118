import type { Tx } from "#app/platform/db.server.ts";
import type { AppointmentStatus } from "../core/model.ts";

/** What must be known of an appointment to say whether it may change. */
export interface LockedAppointment {
  readonly id: string;
  readonly reference: string;
  readonly status: AppointmentStatus;
  readonly service: string;
  readonly location: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sessionId: string | null;
  readonly seats: number;
  readonly lineage: string;
  readonly version: number;
  readonly icalSequence: number;
  readonly interpreterLanguage: string | null;
  readonly intakeId: string | null;
  readonly householdId: string | null;
}

/** The appointment, for this transaction alone; by its id or by the hash of its link. */
export async function lockAppointment(
  tx: Tx,
  tenant: string,
  by: { readonly id: string } | { readonly tokenHash: Uint8Array },
): Promise<LockedAppointment | undefined> {
  const [id, hash] = "id" in by ? [by.id, null] : [null, by.tokenHash];
  const [row] = await tx.$queryRaw<LockedAppointment[]>`
    select id, reference, status, service, location, starts_at as "startsAt", ends_at as "endsAt", session_id as "sessionId", seats,
      lineage, version, ical_sequence as "icalSequence", interpreter_language as "interpreterLanguage", intake_id as "intakeId",
      household_id as "householdId"
    from appointment where tenant = ${tenant} and (id = ${id}::uuid or token_hash = ${hash}) for update`;
  return row;
}

/** Gives back what an appointment claims: its resources, or its seats. */
export async function freeClaims(tx: Tx, tenant: string, { id, sessionId, seats }: LockedAppointment): Promise<void> {
  await tx.appointmentAllocation.deleteMany({ where: { tenant, appointmentId: id } });
  if (sessionId)
    await tx.$executeRaw`
      update group_session set taken = taken - ${seats} where tenant = ${tenant} and id = ${sessionId}::uuid`;
}
