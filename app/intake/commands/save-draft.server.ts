import { randomUUID } from "node:crypto";
import { keyedHash, randomCode, sealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { type Draft, type DraftContent, draftKeptUntil } from "../core/draft.ts";
import { openDraft } from "../queries/open-draft.server.ts";

/** Starts a draft with its first content; the code that opens it later is made here. Kept 30 days after the last change. */
export async function startDraft(
  tenant: string,
  form: string,
  language: string,
  now: Date,
  change: (content: DraftContent) => DraftContent,
): Promise<Draft> {
  const id = randomUUID();
  const code = randomCode(12);
  const empty: DraftContent = { answers: {}, passed: [], plansSeen: [], page: null, language, both: false, code };
  const content = change(empty);
  await query(
    "start-draft",
    `insert into draft (tenant, id, form, code_hash, content, created_at, updated_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6, $7)`,
    [
      tenant,
      id,
      form,
      keyedHash(tenant, "code", code),
      sealJson(`draft:${tenant}:${id}`, content),
      now,
      draftKeptUntil(now),
    ],
  );
  return { tenant, id, form, version: 1, intakeId: null, content };
}

/**
 * Changes a draft. When another tab saved in between, the change is laid over what that tab saved; nothing of either is lost.
 * @returns null when the draft is gone: sent, or past its 30 days.
 */
export async function changeDraft(
  draft: Draft,
  now: Date,
  change: (content: DraftContent) => DraftContent,
): Promise<Draft | null> {
  let current: Draft | null = draft;
  while (current) {
    const content: DraftContent = change(current.content);
    const saved = await query<{ version: number }>(
      "save-draft",
      `update draft set content = $4, version = version + 1, updated_at = $5, expires_at = $6
       where tenant = $1 and id = $2 and version = $3 and submitted_at is null returning version`,
      [
        draft.tenant,
        draft.id,
        current.version,
        sealJson(`draft:${draft.tenant}:${draft.id}`, content),
        now,
        draftKeptUntil(now),
      ],
    );
    if (saved[0]) return { ...current, content, version: saved[0].version };
    current = await openDraft(draft.tenant, draft.id, now);
  }
  return null;
}
