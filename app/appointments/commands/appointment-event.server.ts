import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

export interface AppointmentHappened {
  readonly tenant: string;
  readonly id: string;
  readonly kind: string;
  /** `resident`, `system` or the id of a colleague. */
  readonly actor: string;
  /** Ids, days and codes; nothing about a person. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  /** What a colleague wrote; sealed. */
  readonly note?: string;
  readonly at: Date;
}

/** Adds one line to what happened with an appointment. The row of the appointment is locked or new, so numbers never collide. */
export async function writeAppointmentEvent(tx: Tx, happened: AppointmentHappened): Promise<void> {
  const { tenant, id, kind, actor, data = {}, note, at } = happened;
  const last = await tx.appointmentEvent.aggregate({ where: { tenant, appointmentId: id }, _max: { seq: true } });
  const seq = (last._max.seq ?? 0) + 1;
  await tx.appointmentEvent.create({
    data: {
      ...{ tenant, appointmentId: id, seq, at, kind, actor, data },
      note: note ? sealJson(`appointment-event:${tenant}:${id}:${seq}`, note) : null,
    },
  });
}
