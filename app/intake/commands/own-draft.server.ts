import { query } from "#app/platform/db.server.ts";
import { isHelpedDraft } from "../core/decide-submission.ts";
import type { Draft } from "../core/draft.ts";
import { changeDraft } from "./save-draft.server.ts";

/** Who logged in, as this room needs it. */
export interface DraftOwner {
  readonly subjectHash: Uint8Array;
  readonly bsn: string;
}

/**
 * A started form belongs to the login from now on: it is found again by that login, and what DigiD told is not asked. Nothing happens
 * to a form of somebody else: one that belongs to another login, that a helper fills in, or that says another BSN.
 * @returns whether it belongs to the login.
 */
export async function ownDraft(draft: Draft, { subjectHash, bsn }: DraftOwner, now: Date): Promise<boolean> {
  const typed = draft.content.answers.bsn;
  if (isHelpedDraft(draft) || (typeof typed === "string" && typed !== bsn)) return false;
  const rows = await query(
    "own-draft",
    `update draft set subject_hash = $3
     where tenant = $1 and id = $2 and submitted_at is null and coalesce(subject_hash, $3) = $3 returning id`,
    [draft.tenant, draft.id, subjectHash],
  );
  if (rows.length === 0) return false;
  if (typed === undefined)
    await changeDraft(draft, now, (content) => ({ ...content, answers: { bsn, ...content.answers } }));
  return true;
}
