import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { aboutDraft, aboutIntake } from "../queries/about.server.ts";

/** Sends a code that was asked for again, of a started form or of a stored intake. Each new code is sent once. */
export async function onCodeReplaced(
  event: OutboxEvent<{ intakeId?: string; draftId?: string }>,
  now: Date,
): Promise<void> {
  const { tenant, payload } = event;
  const { intakeId, draftId } = payload;
  await transaction(async (tx) => {
    const intake = intakeId ? await aboutIntake(tx, tenant, intakeId) : null;
    if (intake) return writeMessage(tx, { ...intake, tenant, kind: "receiptCode", occasion: intake.code, now });
    const draft = draftId ? await aboutDraft(tx, tenant, draftId) : null;
    if (draft) await writeMessage(tx, { ...draft, tenant, kind: "code", intakeId: null, occasion: draft.code, now });
  });
}
