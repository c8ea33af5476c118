import { type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { limits } from "../core/limits.ts";
import { plainName, type UploadRefusal } from "../core/upload.ts";
import { lockDossier, storageFull } from "./keep-page.server.ts";

/** The sealed content of a file on its way. Seal context: `upload:<tenant>:<id>`. */
export interface UploadContent {
  readonly name: string;
}

export interface BeginUpload {
  readonly tenant: string;
  readonly dossierId: string;
  /** Chosen by the sender, so that a beginning whose answer was lost is not made twice. */
  readonly uploadId: string;
  readonly kind: string;
  readonly name: string;
  readonly size: number;
  readonly now: Date;
}

/** So many files may be on their way in one dossier; the oldest gives way. */
const underWay = 5;

/** Opens a file that comes in parts. @returns from which byte to send: more than 0 when it had begun before. */
export async function beginUpload(ask: BeginUpload): Promise<Result<{ received: number }, UploadRefusal>> {
  const { tenant, dossierId, uploadId: id, kind, size, now } = ask;
  if (size === 0) return refuse("empty");
  if (size > limits.fileBytes) return refuse("tooLarge");
  const content: UploadContent = { name: plainName(ask.name) };
  return transaction(async (tx): Promise<Result<{ received: number }, UploadRefusal>> => {
    if (!(await lockDossier(tx, tenant, dossierId))) return refuse("noDossier");
    const known = await tx.upload.findUnique({ where: { tenant_id: { tenant, id } } });
    if (known && (known.dossierId !== dossierId || known.size !== size)) return refuse("noDossier");
    if (known) return { ok: true, value: { received: known.received } };
    const sealed = sealJson(`upload:${tenant}:${id}`, content);
    await tx.upload.create({
      data: { tenant, id, dossierId, kind, size, received: 0, content: sealed, updatedAt: now },
    });
    await tx.$executeRaw`
      delete from upload where tenant = ${tenant} and id in (
        select id from upload where tenant = ${tenant} and dossier_id = ${dossierId}::uuid and document_id is null
        order by updated_at desc, id offset ${underWay})`;
    return { ok: true, value: { received: 0 } };
  }).catch(storageFull);
}
