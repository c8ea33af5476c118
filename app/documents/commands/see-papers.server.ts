import { sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { isPaperKind } from "../core/paper-kinds.ts";
import type { PaperAnswerContent } from "./answer-paper.server.ts";
import { lockDossier } from "./keep-page.server.ts";

interface Seen {
  readonly tenant: string;
  readonly dossierId: string;
  readonly kinds: readonly string[];
  readonly staffId: string;
  readonly now: Date;
}

/** Part of the transaction of who saw the papers at the desk: they count as given from now. What was said of them before is taken back. */
export async function seePapers(tx: Tx, { tenant, dossierId, kinds, staffId, now: answeredAt }: Seen): Promise<void> {
  await lockDossier(tx, tenant, dossierId);
  for (const kind of new Set(kinds.filter(isPaperKind))) {
    const content: PaperAnswerContent = { reason: "", seenBy: staffId };
    const sealed = sealJson(`paper:${tenant}:${dossierId}:${kind}`, content);
    await tx.documentAnswer.deleteMany({ where: { tenant, dossierId, kind } });
    await tx.documentAnswer.create({ data: { tenant, dossierId, kind, answer: "seen", answeredAt, content: sealed } });
  }
  await enqueue(tx, { type: "document.seen", version: 1, tenant, payload: { dossierId } });
}
