import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutAppointment } from "../commands/tell-about-appointment.server.ts";

/** Sends the new time, with the calendar entry that takes the place of the old one. */
export async function onAppointmentMoved(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string }>,
  now: Date,
): Promise<void> {
  await tellAboutAppointment({
    ...{ tenant, id: payload.appointmentId, now },
    kind: ({ status }) => (status === "confirmed" ? "appointmentMoved" : null),
  });
}
