import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { writeMessage } from "../commands/write-message.server.ts";
import { chooseChannel } from "../core/choose-channel.ts";
import type { MessageKind } from "../core/compose-message.ts";
import { aboutIntake } from "../queries/about.server.ts";

const kinds: Readonly<Record<string, MessageKind>> = { aanvraag: "aanvraagStored", hulpvraag: "hulpvraagStored" };

/** Tells the resident that the melding, or a check that was saved, is in, with its reference and time. Letters go to the resident, also when a helper typed. */
export async function onIntakeStored(event: OutboxEvent<{ intakeId: string }>, now: Date): Promise<void> {
  const { tenant, payload } = event;
  await transaction(async (tx) => {
    const about = await aboutIntake(tx, tenant, payload.intakeId);
    if (!about) return;
    const { contact, toConfirm } = about;
    if (about.intakeKind === "voorzieningencheck") {
      await writeMessage(tx, { ...about, tenant, kind: "checkSaved", occasion: "", code: undefined, now });
      return;
    }
    const kind = kinds[about.intakeKind] ?? "stored";
    const codeComes = toConfirm && chooseChannel("confirmation", contact) !== null;
    const extra = codeComes ? ["stored.toConfirm", "stored.desk"] : [];
    await writeMessage(tx, { ...about, tenant, kind, occasion: "", code: undefined, extra, now });
  });
}
