import { db } from "#app/platform/db.server.ts";
import { cancelAppointment } from "./cancel-appointment.server.ts";
import { tokenOf } from "./confirm-appointment.server.ts";

interface OfIntake {
  readonly tenant: string;
  readonly intakeId: string;
  readonly now: Date;
}

/** Cancels what lies ahead of an intake that its resident took back, as if they had cancelled each. Told twice it finds nothing left. */
export async function cancelOfIntake({ tenant, intakeId, now }: OfIntake): Promise<void> {
  const where = { tenant, intakeId, status: "confirmed", startsAt: { gt: now } };
  for (const { id } of await db.appointment.findMany({ where, select: { id: true }, orderBy: { id: "asc" } }))
    await cancelAppointment({ tenant, by: { kind: "resident", token: tokenOf(tenant, id) }, now });
}
