import { query } from "#app/platform/db.server.ts";

/** The form that this login began and did not send, the last one first; so a new login lands on the question that was left. */
export async function draftOfSubject(tenant: string, subjectHash: Uint8Array, now: Date): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "draft-of-subject",
    `select id from draft where tenant = $1 and subject_hash = $2 and expires_at > $3 and submitted_at is null
     order by updated_at desc limit 1`,
    [tenant, subjectHash, now],
  );
  return row?.id ?? null;
}
