import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutAppointment } from "../commands/tell-about-appointment.server.ts";

/** Says that nobody is expected any more; calendars take the entry out. */
export async function onAppointmentCalledOff(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string }>,
  now: Date,
): Promise<void> {
  await tellAboutAppointment({
    ...{ tenant, id: payload.appointmentId, now },
    kind: ({ status }) => (status === "cancelled_by_staff" ? "appointmentCancelledByUs" : "appointmentCancelled"),
  });
}
