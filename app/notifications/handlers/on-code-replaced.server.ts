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
    const about = intakeId ? await aboutIntake(tx, tenant, intakeId) : await aboutDraft(tx, tenant, draftId ?? "");
    if (!about) return;
    const { code, contact } = about;
    await writeMessage(tx, { tenant, kind: "code", contact, intakeId: intakeId ?? null, occasion: code, code, now });
  });
}
