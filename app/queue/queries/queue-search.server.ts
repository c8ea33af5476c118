import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { FoundBy, QueueView } from "../core/queue-view.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** Of more than so many intakes a search is no help: of those the list shows what is open, and says so. */
export const findable = 1000;

/** Of so many of a name is asked whether they stand in the list of who searches: that still takes a moment only. */
const lookedThrough = 5_000;

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

/** Where is searched: what a colleague may see, of the gemeente and kind that they chose. */
type Within = Pick<QueueView, "found" | "gemeente" | "kind">;

/** Looks up who has all that was searched by. One index holds each kind in the order of the intakes: of the commonest names a merge. */
export async function lookFor(staff: Staff, within: Within): Promise<Search> {
  const { found } = within;
  if (found.length === 0) return searchedOneByOne(found);
  const values = new Values();
  const sql = `${haveAll(staff.tenant, found, values)} limit ${findable + 1}`;
  const rows = await query<{ id: string }>(`queue-search-${found.length}`, sql, values.list);
  if (rows.length > findable) return lookWithin(staff, within);
  return { found, ids: rows.map(({ id }) => id), common: false };
}

/** Thousands at a Werkplein may be three in the list of who searches. */
async function lookWithin(staff: Staff, { found, gemeente, kind }: Within): Promise<Search> {
  const values = new Values();
  const few = `${haveAll(staff.tenant, found, values)} limit ${lookedThrough + 1}`;
  const where = [visibleTo(staff, values)];
  if (gemeente) where.push(`i.gemeente = ${values.add(gemeente)}`);
  if (kind) where.push(`i.kind = ${values.add(kind)}`);
  const shape = [staff.gemeenten.length > 0, gemeente, kind, staff.roles.includes("teamleider")];
  const [row] = await query<{ looked: number; ids: string[] }>(
    `queue-search-${found.length}-within-${shape.map((one) => (one ? 1 : 0)).join("")}`,
    `with few as materialized (${few})
     select (select count(*)::int from few) as looked, array(select few.id::text from few
       where exists (select 1 from intake i where i.id = few.id and ${where.join(" and ")} offset 0) limit ${findable + 1}) as ids`,
    values.list,
  );
  const { looked = 0, ids = [] } = row ?? {};
  const common = looked > lookedThrough || ids.length > findable;
  return { found, ids: common ? null : ids, common };
}

function haveAll(tenant: string, found: readonly FoundBy[], values: Values): string {
  const each = found.map((one) => {
    const { kind, hash } = placesOf(one, values);
    return `select f.intake_id as id from intake_find f where f.tenant = ${values.add(tenant)} and f.kind = ${kind} and f.hash = ${hash}`;
  });
  return each.join(" intersect ");
}

/** The conditions under which an intake `i` is one of them. */
export function isFound({ found, ids }: Search, values: Values): string[] {
  // Unpacked first, so that a thousand ids are never tried at each entry of a longer index.
  if (ids) return [`i.id = any(array(select unnest(${values.add(ids)}::uuid[])))`];
  return found.map((one) => {
    const { kind, hash } = placesOf(one, values);
    // With `offset 0` it stays a look at one intake, and never becomes a join with all whom the name is of.
    return `exists (select 1 from intake_find f where f.tenant = i.tenant and f.intake_id = i.id and f.kind = ${kind} and f.hash = ${hash} offset 0)`;
  });
}

function placesOf({ kind, hash }: FoundBy, values: Values) {
  return { kind: values.add(kind), hash: `${values.add(Buffer.from(hash, "base64url"))}::bytea` };
}
