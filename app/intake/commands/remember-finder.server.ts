import { findKeys } from "#app/facts/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Draft } from "../core/draft.ts";

/** Keeps the keyed hashes by which the desk, or a mail to the own address, finds a started form again. */
export async function rememberFinder(draft: Draft): Promise<void> {
  const keys = findKeys(draft.content.answers);
  await query(
    "remember-finder",
    `with gone as (delete from draft_find where tenant = $1 and draft_id = $2 and not (hash = any($4)))
     insert into draft_find (tenant, draft_id, kind, hash)
     select $1, $2, kind, hash from unnest($3::text[], $4::bytea[]) as found (kind, hash) on conflict do nothing`,
    [
      draft.tenant,
      draft.id,
      keys.map((key) => key.kind),
      keys.map((key) => Buffer.from(keyedHash(draft.tenant, key.kind, key.normalised))),
    ],
  );
}
