import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { deliverDecisionFile } from "../commands/deliver-decision-file.server.ts";

export async function onDecisionFileMade(
  { tenant, payload }: OutboxEvent<{ fileId: string }>,
  now: Date,
): Promise<void> {
  await deliverDecisionFile({ tenant, id: payload.fileId, now });
}
