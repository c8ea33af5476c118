import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutAppointment } from "../commands/tell-about-appointment.server.ts";

/** Sends when and where it is, with the entry for a calendar. */
export async function onAppointmentConfirmed(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string }>,
  now: Date,
): Promise<void> {
  await tellAboutAppointment({
    ...{ tenant, id: payload.appointmentId, now },
    kind: ({ status }) => (status === "confirmed" ? "appointmentConfirmed" : null),
  });
}
