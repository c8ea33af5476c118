import { randomUUID } from "node:crypto";
import type { Staff } from "#app/identity/contract.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

export interface NoteRow {
  readonly staff: Staff;
  readonly intakeId: string;
  readonly text: string;
  readonly now: Date;
}

/** Seals an internal note beside an intake. At most 4,000 characters are kept. */
export async function writeNoteRow(tx: Tx, { staff, intakeId, text, now }: NoteRow): Promise<void> {
  const { tenant } = staff;
  const id = randomUUID();
  const content = sealJson(`note:${tenant}:${id}`, { text: text.trim().slice(0, 4000) });
  await tx.intakeNote.create({ data: { tenant, id, intakeId, author: staff.id, at: now, content } });
}
