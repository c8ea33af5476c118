import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Draft, DraftContent } from "../core/draft.ts";

interface Row {
  form: string;
  version: number;
  content: Uint8Array;
  intake_id: string | null;
}

/**
 * The draft with this id, or null when it does not exist or its 30 days are over.
 * @param since only when it was started after this.
 */
export async function openDraft(tenant: string, id: string, now: Date, since = new Date(0)): Promise<Draft | null> {
  const [row] = await query<Row>(
    "open-draft",
    `select form, version, content, intake_id from draft
     where tenant = $1 and id = $2 and expires_at > $3 and submitted_at is null and created_at > $4`,
    [tenant, id, now, since],
  );
  if (!row) return null;
  const content = unsealJson<DraftContent>(`draft:${tenant}:${id}`, row.content);
  return { tenant, id, form: row.form, version: row.version, intakeId: row.intake_id, content };
}

/** The draft that a code opens; used on another device, after a restart, or when the session ended. */
export async function draftIdForCode(tenant: string, codeHash: Uint8Array, now: Date): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "draft-for-code",
    "select id from draft where tenant = $1 and code_hash = $2 and expires_at > $3 and submitted_at is null",
    [tenant, codeHash, now],
  );
  return row?.id ?? null;
}
