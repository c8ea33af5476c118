import type { Staff } from "#app/identity/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { FoundBy } from "../core/queue-view.ts";
import { searchTerms } from "../core/search-terms.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** What the search box leads to: one intake by its reference, or keyed hashes for the address of the list. */
export type Found = { readonly reference: string } | { readonly by: readonly FoundBy[] };

/** Reads the search box. What was typed goes no further than here: the address of the list carries keyed hashes. */
export async function findIntake(staff: Staff, typed: string): Promise<Found> {
  const { reference, keys } = searchTerms(typed);
  if (reference) {
    const values = new Values();
    const sql = `select i.reference from intake i where ${visibleTo(staff, values)} and i.reference = ${values.add(reference)}`;
    const shape = `queue-find-${staff.gemeenten.length > 0}-${staff.roles.includes("teamleider")}`;
    const [row] = await query<{ reference: string }>(shape, sql, values.list);
    if (row) return row;
  }
  const hashOf = (kind: string, text: string) => Buffer.from(keyedHash(staff.tenant, kind, text)).toString("base64url");
  return { by: keys.map(({ kind, normalised }) => ({ kind, hash: hashOf(kind, normalised) })) };
}
