import { keyedHash, unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { normaliseCode } from "../core/draft.ts";
import type { KeptCheck, KeptContent } from "../core/kept-check.ts";
import { checkForm } from "../forms/regelingencheck.ts";

interface Row {
  id: string;
  content: Uint8Array;
  expires_at: Date;
}

/** The check that somebody took along, or null when it was removed or its thirty days are over. */
export async function keptCheck(tenant: string, id: string, now: Date): Promise<KeptCheck | null> {
  const [row] = await query<Row & Record<string, unknown>>(
    "kept-check",
    "select id, content, expires_at from kept_check where tenant = $1 and id = $2 and expires_at > $3",
    [tenant, id, now],
  );
  return row ? opened(tenant, row) : null;
}

/**
 * The check that a code opens, however it was typed. Whoever asks takes a turn first (`takeAttempt`); a colleague reads it with
 * `showKeptCheck`, which writes down that it was seen.
 */
export async function keptCheckByCode(tenant: string, code: string, now: Date): Promise<KeptCheck | null> {
  const [row] = await query<Row & Record<string, unknown>>(
    "kept-check-by-code",
    "select id, content, expires_at from kept_check where tenant = $1 and code_hash = $2 and expires_at > $3",
    [tenant, keyedHash(tenant, "code", normaliseCode(code)), now],
  );
  return row ? opened(tenant, row) : null;
}

function opened(tenant: string, { id, content, expires_at: until }: Row): KeptCheck | null {
  const { version, ...kept } = unsealJson<KeptContent>(`kept-check:${tenant}:${id}`, content);
  return version === checkForm.version ? { ...kept, id, until } : null;
}
