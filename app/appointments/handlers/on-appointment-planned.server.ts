import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { planReminders } from "../commands/plan-reminders.server.ts";

/** An appointment has a time, its first or another: it is to be reminded of. */
export async function onAppointmentPlanned(
  { tenant, payload }: OutboxEvent<{ readonly appointmentId: string }>,
  at: Date,
): Promise<void> {
  await planReminders({ tenant, id: payload.appointmentId, now: at });
}
