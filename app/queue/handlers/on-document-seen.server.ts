import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { takePapersIn } from "../commands/take-papers-in.server.ts";

/** A colleague saw papers at the desk: when the last that was asked for is among them, the term runs again. */
export async function onDocumentSeen(
  { tenant, payload }: OutboxEvent<{ dossierId: string }>,
  now: Date,
): Promise<void> {
  await takePapersIn({ tenant, intakeId: payload.dossierId, now });
}
