import type { AuditActor } from "#app/audit/contract.ts";
import { type Result, refuse } from "#app/kernel/result.ts";
import { seal, unseal, unsealJson } from "#app/platform/crypto.server.ts";
import { query, type Tx, transaction } from "#app/platform/db.server.ts";
import { limits } from "../core/limits.ts";
import type { UploadRefusal } from "../core/upload.ts";
import type { UploadContent } from "./begin-upload.server.ts";
import { keepPage, storageFull } from "./keep-page.server.ts";

export interface ContinueUpload {
  readonly tenant: string;
  readonly dossierId: string;
  readonly uploadId: string;
  /** At which byte of the file this part begins. */
  readonly start: number;
  readonly part: Uint8Array;
  readonly actor: AuditActor;
  readonly now: Date;
}

export interface Progress {
  /** From which byte to send on. */
  readonly received: number;
  /** Once the whole file is kept. */
  readonly documentId: string | null;
}

/**
 * Takes the next part of a file; the last one makes it a paper. A part that came before, or too early, changes nothing: the answer says
 * where to go on.
 */
export async function continueUpload(ask: ContinueUpload): Promise<Result<Progress, UploadRefusal>> {
  const taken = await transaction((tx) => take(tx, ask)).catch(storageFull);
  if (!taken.ok || taken.value.documentId || taken.value.received < taken.value.size) return taken;
  return finish(ask, taken.value);
}

interface Taken extends Progress {
  readonly size: number;
  readonly kind: string;
  readonly content: Uint8Array;
}

async function take(tx: Tx, ask: ContinueUpload): Promise<Result<Taken, UploadRefusal>> {
  const { tenant, dossierId, uploadId: id, start, part, now } = ask;
  const [row] = await tx.$queryRaw<Taken[]>`
    select size, received, kind, content, document_id as "documentId" from upload
    where tenant = ${tenant} and id = ${id}::uuid and dossier_id = ${dossierId}::uuid for update`;
  if (!row) return refuse("noDossier");
  const received = row.received + part.length;
  const fits = part.length > 0 && part.length <= limits.partBytes && received <= row.size;
  if (row.documentId || start !== row.received || !fits) return { ok: true, value: row };
  const content = seal(partContext(tenant, id, start), part);
  await tx.uploadPart.create({ data: { tenant, uploadId: id, start, content } });
  await tx.upload.update({ where: { tenant_id: { tenant, id } }, data: { received, updatedAt: now } });
  return { ok: true, value: { ...row, received } };
}

async function finish(ask: ContinueUpload, taken: Taken): Promise<Result<Progress, UploadRefusal>> {
  const { tenant, dossierId, uploadId: id, actor, now } = ask;
  const { name } = unsealJson<UploadContent>(`upload:${tenant}:${id}`, taken.content);
  const page = { tenant, dossierId, kind: taken.kind, name, actor, now, pageId: id };
  const where = { tenant_id: { tenant, id } };
  const kept = await keepPage(page, await wholeOf(tenant, id), async (tx, documentId) => {
    await tx.upload.update({ where, data: { documentId, updatedAt: now } });
    await tx.uploadPart.deleteMany({ where: { tenant, uploadId: id } });
  });
  if (kept.ok) return { ok: true, value: { received: taken.received, documentId: kept.value.documentId } };
  // A full disk empties again, and then it goes on; what is no paper will never be one.
  if (kept.refusal !== "notStored") await transaction((tx) => tx.upload.deleteMany({ where: { tenant, id } }));
  return kept;
}

async function wholeOf(tenant: string, id: string): Promise<Uint8Array> {
  const parts = await query<{ start: number; content: Uint8Array }>(
    "upload-parts",
    "select start, content from upload_part where tenant = $1 and upload_id = $2 order by start",
    [tenant, id],
  );
  return Buffer.concat(parts.map(({ start, content }) => unseal(partContext(tenant, id, start), content)));
}

function partContext(tenant: string, id: string, start: number): string {
  return `part:${tenant}:${id}:${start}`;
}
