import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { type DocumentContent, readDocument } from "../queries/document-content.server.ts";

export interface OpenDocument {
  readonly tenant: string;
  /** The file that this colleague may open: looked at before. */
  readonly dossierId: string;
  readonly documentId: string;
  readonly staffId: string;
  readonly now: Date;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Gives a colleague the paper of a file. The line in the log is written first and committed; without it nothing is given.
 * @returns null when this file has no such paper, also when another file has it.
 */
export async function openDocument(ask: OpenDocument): Promise<DocumentContent | null> {
  const { tenant, dossierId, documentId, staffId, now } = ask;
  if (!uuid.test(documentId)) return null;
  const kind = await transaction(async (tx) => {
    const document = await tx.document.findFirst({ where: { tenant, id: documentId, dossierId } });
    if (!document) return null;
    await recordAudit(tx, {
      ...{ tenant, subject: dossierId, at: now, data: { kind: document.kind } },
      actor: { kind: "staff", id: staffId },
      action: "document.opened",
      ground: "Participatiewet, artikel 7",
    });
    return document.kind;
  });
  return kind === null ? null : readDocument(tenant, documentId);
}
