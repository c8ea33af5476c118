import { query } from "#app/platform/db.server.ts";

/** How far a file on its way is: from which byte to send on. Null when there is none in this dossier. */
export async function uploadOf(
  tenant: string,
  dossierId: string,
  uploadId: string,
): Promise<{ readonly received: number; readonly size: number; readonly documentId: string | null } | null> {
  const [row] = await query<{ received: number; size: number; documentId: string | null }>(
    "upload-of",
    `select received, size, document_id as "documentId" from upload where tenant = $1 and dossier_id = $2 and id = $3`,
    [tenant, dossierId, uploadId],
  );
  return row ?? null;
}
