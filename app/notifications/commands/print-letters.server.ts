import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { Addressee } from "../core/addressee.ts";
import type { MessageKind } from "../core/compose-message.ts";
import type { LetterPart } from "../core/letter.ts";
import { type LetterRow, letterRows, letterValues, recipientOf } from "../queries/letters.server.ts";
import type { MessageContent } from "./queue-message.server.ts";

/** A letter with its name and address: only for who may open the file, and written down. */
export interface PrintedLetter {
  readonly intakeId: string;
  readonly kind: MessageKind;
  readonly to: Addressee;
  /** It goes to who acts for the resident. */
  readonly represents: boolean;
  readonly parts: readonly LetterPart[];
}

/** Opens letters for print, oldest first. Those that are somebody else's, or handled since, are left out. Printing twice is no harm. */
export async function printLetters(staff: Staff, ids: readonly string[], now: Date): Promise<PrintedLetter[]> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const rows = await tx.$queryRawUnsafe<LetterRow[]>(letterRows, ...letterValues(staff, ids, now));
    const letters = rows.map((row) => ({
      ...{ intakeId: row.intake, kind: row.kind, to: recipientOf(tenant, row), represents: row.party !== null },
      parts: unsealJson<MessageContent>(`message:${tenant}:${row.id}`, row.letter).letter ?? [],
    }));
    for (const { intakeId, kind } of letters) {
      await recordAudit(tx, {
        ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "letter.printed", subject: intakeId },
        ...{ ground: "Algemene wet bestuursrecht, artikel 3:41", data: { kind }, at: now },
      });
    }
    return letters;
  });
}
