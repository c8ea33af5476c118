import { keyedHash, randomToken } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";

const minutesValid = 10;

/** What a link to another device opens there. */
export interface HandedOver {
  /** A started form, or what came of one that was sent. */
  readonly kind: "draft" | "intake";
  readonly id: string;
  /** The paper that the other device is to photograph; else it goes on where one was. */
  readonly paper?: string;
}

/** A link for another device of the same person: used once, valid ten minutes, nothing personal in it (C-46). */
export async function makeHandOver(tenant: string, { kind, id, paper = "" }: HandedOver, now: Date): Promise<string> {
  const token = randomToken(18);
  const [draftId, intakeId] = kind === "draft" ? [id, null] : [null, id];
  const expiresAt = new Date(now.getTime() + minutesValid * 60_000);
  await query(
    "make-hand-over",
    `insert into hand_over (tenant, token_hash, draft_id, intake_id, paper, expires_at) values ($1, $2, $3, $4, nullif($5, ''), $6)`,
    [tenant, keyedHash(tenant, "hand-over", token), draftId, intakeId, paper, expiresAt],
  );
  return token;
}

/** Takes a hand-over; the second who tries gets null, whoever it is. */
export async function takeHandOver(tenant: string, token: string, now: Date): Promise<HandedOver | null> {
  const [row] = await query<{ draft_id: string | null; intake_id: string; paper: string | null }>(
    "take-hand-over",
    `update hand_over set used_at = $3 where tenant = $1 and token_hash = $2 and used_at is null and expires_at > $3
     returning draft_id, intake_id, paper`,
    [tenant, keyedHash(tenant, "hand-over", token), now],
  );
  if (!row) return null;
  const paper = row.paper ?? undefined;
  return row.draft_id ? { kind: "draft", id: row.draft_id, paper } : { kind: "intake", id: row.intake_id, paper };
}
