import { keyedHash, randomToken } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";

const minutesValid = 10;

/** A link for another device of the same person: used once, valid ten minutes, nothing personal in it (C-46). */
export async function makeHandOver(tenant: string, draftId: string, now: Date): Promise<string> {
  const token = randomToken(18);
  await query(
    "make-hand-over",
    "insert into hand_over (tenant, token_hash, draft_id, expires_at) values ($1, $2, $3, $4)",
    [tenant, keyedHash(tenant, "hand-over", token), draftId, new Date(now.getTime() + minutesValid * 60_000)],
  );
  return token;
}

/** Takes a hand-over; the second who tries gets null, whoever it is. */
export async function takeHandOver(tenant: string, token: string, now: Date): Promise<string | null> {
  const [row] = await query<{ draft_id: string }>(
    "take-hand-over",
    `update hand_over set used_at = $3 where tenant = $1 and token_hash = $2 and used_at is null and expires_at > $3 returning draft_id`,
    [tenant, keyedHash(tenant, "hand-over", token), now],
  );
  return row?.draft_id ?? null;
}
