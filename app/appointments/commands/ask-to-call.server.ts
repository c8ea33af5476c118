import { randomUUID } from "node:crypto";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { transaction } from "#app/platform/db.server.ts";

export interface AskToCall {
  readonly tenant: string;
  readonly appointmentId: string;
  /** `notSafe`: not by telephone or mail, but by letter or at the desk. */
  readonly why: "messageFailed" | "notSafe";
  readonly now: Date;
}

/** A message about an appointment reached nobody: a colleague calls, today. One open task for each appointment. */
export async function askToCall({ tenant, appointmentId, why, now }: AskToCall): Promise<void> {
  await transaction(async (tx) => {
    // The appointment may be gone by now.
    if ((await tx.appointment.count({ where: { tenant, id: appointmentId } })) === 0) return;
    const dueOn = new Date(`${dayInAmsterdam(now)}T00:00:00Z`);
    await tx.appointmentTask.createMany({
      data: { tenant, id: randomUUID(), kind: why, appointmentId, dueOn, createdAt: now },
      skipDuplicates: true,
    });
  });
}
