import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutAppointment } from "../commands/tell-about-appointment.server.ts";

/** Reminds somebody of their appointment. */
export async function onAppointmentReminded(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string; readonly occasion: string }>,
  now: Date,
): Promise<void> {
  await tellAboutAppointment({
    ...{ tenant, id: payload.appointmentId, now, occasion: payload.occasion },
    kind: ({ status, start }) => (status === "confirmed" && start > now ? "appointmentReminder" : null),
  });
}
