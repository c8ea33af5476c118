import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { AuditActor } from "#app/audit/contract.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { PaperAnswer } from "../core/upload.ts";
import { lockDossier } from "./keep-page.server.ts";

/** The sealed content of an answer. Seal context: `paper:<tenant>:<dossierId>:<kind>`. */
export interface PaperAnswerContent {
  readonly reason: string;
  /** The colleague who saw it at the desk. */
  readonly seenBy?: string;
}

export interface AnswerPaper {
  readonly tenant: string;
  readonly dossierId: string;
  readonly kind: string;
  /** Null takes back what was said. */
  readonly answer: Exclude<PaperAnswer, "seen"> | null;
  readonly reason: string;
  readonly actor: AuditActor;
  readonly now: Date;
}

/** Writes down that somebody does not have a paper, and why, or brings it along; nothing of one that was seen at the desk. @returns whether there is such a dossier. */
export async function answerPaper(ask: AnswerPaper): Promise<boolean> {
  const { tenant, dossierId, kind, answer, actor, now: answeredAt } = ask;
  const content: PaperAnswerContent = { reason: ask.reason.trim().slice(0, 1000) };
  return transaction(async (tx) => {
    if (!(await lockDossier(tx, tenant, dossierId))) return false;
    if ((await tx.documentAnswer.count({ where: { tenant, dossierId, kind, answer: "seen" } })) > 0) return true;
    await tx.documentAnswer.deleteMany({ where: { tenant, dossierId, kind } });
    if (answer) {
      const sealed = sealJson(`paper:${tenant}:${dossierId}:${kind}`, content);
      await tx.documentAnswer.create({ data: { tenant, dossierId, kind, answer, answeredAt, content: sealed } });
      await enqueue(tx, { type: "document.answered", version: 1, tenant, payload: { dossierId, kind, answer } });
    }
    await recordAudit(tx, {
      ...{ tenant, actor, subject: dossierId, at: answeredAt, data: { kind, answer } },
      action: "document.answered",
      ground: "De inwoner zegt iets over een bewijsstuk",
    });
    return true;
  });
}
