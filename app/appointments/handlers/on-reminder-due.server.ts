import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { remindNow } from "../commands/plan-reminders.server.ts";
import type { ReminderKind } from "../core/reminders.ts";

/** The time of a reminder has come. */
export async function onReminderDue(
  {
    tenant,
    payload,
  }: OutboxEvent<{ readonly appointmentId: string; readonly kind: ReminderKind; readonly dueAt: string }>,
  at: Date,
): Promise<void> {
  await remindNow({
    tenant,
    id: payload.appointmentId,
    kind: payload.kind,
    dueAt: new Date(payload.dueAt),
    now: at,
  });
}
