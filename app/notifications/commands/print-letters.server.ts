import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import type { IntakeContent } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type Addressee, addresseeOf } from "../core/addressee.ts";
import type { MessageKind } from "../core/compose-message.ts";
import type { LetterPart } from "../core/letter.ts";
import { lettersAtOnce, ownLetters, ownValues } from "../queries/letters.server.ts";
import type { MessageContent } from "./queue-message.server.ts";

/** A letter with its name and address: only for who may open the file, and written down. */
export interface PrintedLetter {
  readonly intakeId: string;
  readonly kind: MessageKind;
  readonly to: Addressee;
  readonly parts: readonly LetterPart[];
}

interface Row {
  readonly id: string;
  readonly kind: MessageKind;
  readonly letter: Uint8Array;
  readonly intake: string;
  readonly content: Uint8Array;
}

/** Opens letters for print, oldest first. Those that are somebody else's, or handled since, are left out. Printing twice is no harm. */
export async function printLetters(staff: Staff, ids: readonly string[], now: Date): Promise<PrintedLetter[]> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const rows = await tx.$queryRawUnsafe<Row[]>(
      `select m.id, m.kind, m.content as letter, i.id as intake, i.content
       from message m join intake i on i.tenant = m.tenant and i.id = m.intake_id
       where ${ownLetters} and m.state = 'queued' and m.id = any ($4::uuid[]) order by m.created_at, m.id limit ${lettersAtOnce}`,
      ...ownValues(staff),
      [...ids],
    );
    const letters = rows.map(({ id, kind, letter, intake, content }) => ({
      ...{ intakeId: intake, kind },
      to: addresseeOf(unsealJson<IntakeContent>(`intake:${tenant}:${intake}`, content).answers),
      parts: unsealJson<MessageContent>(`message:${tenant}:${id}`, letter).letter ?? [],
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
