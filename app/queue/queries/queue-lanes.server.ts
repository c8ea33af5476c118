import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import { kinds as all } from "../core/intake-row.ts";
import type { Part } from "./queue-parts.server.ts";
import { type Pile, pileNumbers, pileOf, pilesOf } from "./queue-piles.server.ts";
import { isTheirs, membersOf, teamWorksFor } from "./queue-whose.server.ts";
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
  const { from, piles, kinds } = part;
  const holds = [...where, ...part.where];
  const seen = visibleTo(staff, values);
  const asked = `${values.add(kinds)}::text[]`;
  if (!piles) {
    const chosen = [seen, `i.kind = any(${asked})`, ...chosenOf(part, values)];
    if (part.walked)
      return `with found as materialized (select ${columns} from ${from} where ${[...holds, ...chosen].join(" and ")} ${first})`;
    // With `offset 0` what was chosen besides never decides by which index the few are picked.
    const few = `select i.* from ${from} where ${[`i.tenant = ${values.add(staff.tenant)}`, ...holds].join(" and ")} offset 0`;
    return `with found as materialized (select ${columns} from (${few}) i where ${chosen.join(" and ")})`;
  }
  const lies = `i.gemeente = town.gemeente and i.kind = k.kind and i.joined_to is null and ${pileOf} = p.pile`;
  const rows = `select ${columns} from ${from} where ${[seen, ...holds, lies].join(" and ")}`;
  const lanes = lanesOf({ ...part, piles }, { rows, asked, first }, staff, values);
  return `with recursive ${townsOf(part, staff, values)}, found as (${lanes.join(" union all ")})`;
}

/** What a colleague chose of what is picked. */
function chosenOf({ gemeente, whose }: Part, values: Values): string[] {
  const there = gemeente === null ? [] : [`i.gemeente = ${values.add(gemeente)}`];
  return whose ? [...there, isTheirs(whose, values)] : there;
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
