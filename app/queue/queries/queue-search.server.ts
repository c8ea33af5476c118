import { query } from "#app/platform/db.server.ts";
import type { FoundBy } from "../core/queue-view.ts";
import { Values } from "./visible-to.server.ts";

/** Of more than so many intakes a search is no help: of those the list shows what is open, and says so. */
export const findable = 1000;

/** Who was searched for, as far as that is known before the list is read. */
export interface Search {
  readonly found: readonly FoundBy[];
  /** The intakes that have all of it; null: not looked up, or more than anybody looks through. */
  readonly ids: readonly string[] | null;
  /** More have all of it than anybody looks through: a name that thousands bear. */
  readonly common: boolean;
}

/** Nothing is looked up: each intake is asked. */
export function searchedOneByOne(found: readonly FoundBy[]): Search {
  return { found, ids: null, common: false };
}

/** Looks up who has all that was searched by. One index holds each kind in the order of the intakes: of the commonest names a merge. */
export async function lookFor(tenant: string, found: readonly FoundBy[]): Promise<Search> {
  if (found.length === 0) return searchedOneByOne(found);
  const values = new Values();
  const each = found.map((one) => {
    const { kind, hash } = placesOf(one, values);
    return `select f.intake_id as id from intake_find f where f.tenant = ${values.add(tenant)} and f.kind = ${kind} and f.hash = ${hash}`;
  });
  const sql = `${each.join(" intersect ")} limit ${findable + 1}`;
  const rows = await query<{ id: string }>(`queue-search-${found.length}`, sql, values.list);
  const common = rows.length > findable;
  return { found, ids: common ? null : rows.map(({ id }) => id), common };
}

/** The conditions under which an intake `i` is one of them. */
export function isFound({ found, ids }: Search, values: Values): string[] {
  if (ids) return [`i.id = any(${values.add(ids)}::uuid[])`];
  return found.map((one) => {
    const { kind, hash } = placesOf(one, values);
    // With `offset 0` it stays a look at one intake, and never becomes a join with all whom the name is of.
    return `exists (select 1 from intake_find f where f.tenant = i.tenant and f.intake_id = i.id and f.kind = ${kind} and f.hash = ${hash} offset 0)`;
  });
}

function placesOf({ kind, hash }: FoundBy, values: Values) {
  return { kind: values.add(kind), hash: `${values.add(Buffer.from(hash, "base64url"))}::bytea` };
}
