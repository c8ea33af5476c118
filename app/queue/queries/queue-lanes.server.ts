import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import { kinds as all } from "../core/intake-row.ts";
import type { Part } from "./queue-parts.server.ts";
import { type Pile, pileNumbers, pileOf, pilesOf } from "./queue-piles.server.ts";
import { membersOf, teamWorksFor } from "./queue-whose.server.ts";
import { type Values, visibleTo } from "./visible-to.server.ts";

/** What is selected of the intakes `i` of a part, besides what it holds, and what a first page of them ends with. */
export interface Looked {
  readonly columns: string;
  readonly where: readonly string[];
  readonly first: string;
}

/** What each lane holds, of which kinds, and where a first page of it ends. */
interface Lane {
  readonly rows: string;
  readonly asked: string;
  readonly first: string;
}

/** The statement `found`: the rows of a part. What lies in piles is in it as far as a first page can reach. */
export function foundIn(part: Part, staff: Staff, values: Values, { columns, where, first }: Looked): string {
  const { from, piles, kinds, gemeente } = part;
  const every = [visibleTo(staff, values), ...where, ...part.where];
  const rows = (...more: string[]) => `select ${columns} from ${from} where ${[...every, ...more].join(" and ")}`;
  const asked = `${values.add(kinds)}::text[]`;
  if (!piles) {
    const there = gemeente === null ? [] : [`i.gemeente = ${values.add(gemeente)}`];
    return `with found as materialized (${rows(`i.kind = any(${asked})`, ...there)} ${part.walked ? first : ""})`;
  }
  const lies = `i.gemeente = town.gemeente and i.kind = k.kind and i.joined_to is null and ${pileOf} = p.pile`;
  const lanes = lanesOf({ ...part, piles }, { rows: rows(lies), asked, first }, staff, values);
  return `with recursive ${townsOf(part, staff, values)}, found as (${lanes.join(" union all ")})`;
}

/** The lanes of what is asked: per gemeente, kind and pile, and what somebody has per colleague besides, each with piles of their own. */
function lanesOf(
  { piles, whose }: Part & { readonly piles: readonly Pile[] },
  { rows, asked, first }: Lane,
  staff: Staff,
  values: Values,
): string[] {
  const crossed = (some: readonly Pile[], beside = "", that = "", where = "") =>
    `(select r.* from town cross join (values ${all.map((kind) => `('${kind}')`).join(", ")}) as k(kind)
    cross join unnest('{${some.map((pile) => pileNumbers[pile]).join()}}'::int[]) as p(pile) ${beside}
    cross join lateral (${rows}${that} ${first}) r where town.gemeente is not null and k.kind = any(${asked})${where})`;
  if (!whose) return [crossed(piles)];
  if (whose.of === "nobody") return [crossed(pilesOf(piles, "nobody"))];
  const id = values.add(whose.id);
  const own = (ids: string) =>
    crossed(pilesOf(piles, "somebody"), `cross join (${ids}) as w(id)`, " and i.assignee = w.id");
  if (whose.of === "colleague") return [own(`select ${id}::uuid`)];
  const tenant = values.add(staff.tenant);
  const free = ` and ${teamWorksFor(id, "town.gemeente", tenant)}`;
  return [own(membersOf(id, tenant)), crossed(pilesOf(piles, "nobody"), "", "", free)];
}

/** Every gemeente that has an intake: from one to the next, by the index. Or the one that was asked. */
function townsOf({ gemeente }: Part, staff: Staff, values: Values): string {
  const own = gemeente === null ? gemeentenOf(staff) : [gemeente];
  if (own) return `town as (select gemeente from unnest(${values.add(own)}::text[]) as g(gemeente))`;
  const next = `select min(i.gemeente) as gemeente from intake i where i.tenant = ${values.add(staff.tenant)} and i.joined_to is null`;
  return `town as (${next} union all select (${next} and i.gemeente > town.gemeente) from town where town.gemeente is not null)`;
}
