import { decisionLetterKind } from "#app/documents/contract.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { takePapersIn } from "../commands/take-papers-in.server.ts";

/** A paper came. For a form that is still being filled in there is nothing to do: nobody waits yet. Nor for a letter of ours. */
export async function onDocumentStored(
  { tenant, payload }: OutboxEvent<{ dossierId: string; kind?: string }>,
  now: Date,
): Promise<void> {
  if (payload.kind === decisionLetterKind) return;
  await takePapersIn({ tenant, intakeId: payload.dossierId, now });
}
