import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { AuditActor } from "#app/audit/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import { store } from "#app/platform/storage.server.ts";
import { storageKey } from "../queries/envelope.server.ts";
import { lockDossier } from "./keep-page.server.ts";

export interface RemovePage {
  readonly tenant: string;
  readonly dossierId: string;
  readonly pageId: string;
  readonly actor: AuditActor;
  readonly now: Date;
}

/** Takes one page away, and the paper with its last page. @returns whether there was such a page in this dossier. */
export async function removePage({ tenant, dossierId, pageId, actor, now }: RemovePage): Promise<boolean> {
  const blob = await transaction(async (tx) => {
    await lockDossier(tx, tenant, dossierId);
    const page = await tx.documentPage.findUnique({ where: { tenant_id: { tenant, id: pageId } } });
    const document = page && (await tx.document.findFirst({ where: { tenant, id: page.documentId, dossierId } }));
    if (!document) return undefined;
    await tx.documentPage.delete({ where: { tenant_id: { tenant, id: pageId } } });
    const left = await tx.documentPage.count({ where: { tenant, documentId: document.id } });
    if (left === 0) await tx.document.delete({ where: { tenant_id: { tenant, id: document.id } } });
    await recordAudit(tx, {
      ...{ tenant, actor, subject: dossierId, at: now, data: { kind: document.kind } },
      action: "document.pageRemoved",
      ground: actor.kind === "staff" ? "Een andere brief komt in de plaats" : "De inwoner haalt een bladzijde weg",
    });
    return page.blob;
  });
  if (blob === undefined) return false;
  // What stays behind when this fails can be read by nobody, and goes with the sweep.
  await store()
    .remove(storageKey(tenant, blob))
    .catch(() => undefined);
  return true;
}
