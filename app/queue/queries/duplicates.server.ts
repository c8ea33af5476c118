import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { Kind } from "../core/intake-row.ts";
import { sameHash, sameName } from "./same-person.server.ts";
import { isOpenIntake, Values, visibleTo } from "./visible-to.server.ts";

export interface Duplicate {
  readonly reference: string;
  readonly kind: Kind;
  readonly state: string;
  readonly melddatum: string;
  readonly receivedAt: Date;
  /** What makes it likely, for the colleague who decides. */
  readonly why: "bsn" | "nameAndBirthDate";
}

/**
 * Other intakes that may be of the same person: the same birth date and every part of one name in the other, or the same BSN.
 * A suggestion for a colleague, who decides. Shielded files only appear to whom they are open.
 */
export async function duplicates(staff: Staff, intakeId: string): Promise<Duplicate[]> {
  const values = new Values();
  const visible = visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values);
  const own = values.add(intakeId);
  const pair = { tenant: "i.tenant", mine: `${own}::uuid`, theirs: "i.id" };
  const sql = `select i.reference, i.kind, i.state, i.melddatum::text as melddatum, i.received_at as "receivedAt",
      case when ${sameHash("bsn", pair)} then 'bsn' else 'nameAndBirthDate' end as why from intake i
    where ${visible} and i.id <> ${own}::uuid and i.joined_to is null
      and i.kind = (select k.kind from intake k where k.tenant = i.tenant and k.id = ${own}::uuid)
      and i.id in (select theirs.intake_id from intake_find mine join intake_find theirs
          on theirs.tenant = mine.tenant and theirs.kind = mine.kind and theirs.hash = mine.hash
        where mine.tenant = i.tenant and mine.intake_id = ${own}::uuid and mine.kind in ('birthDate', 'bsn'))
      and (${sameHash("bsn", pair)} or (${sameHash("birthDate", pair)} and ${sameName(pair)}))
    order by i.received_at limit 5`;
  return query<Duplicate & Record<string, unknown>>(`queue-duplicates-${staff.gemeenten.length > 0}`, sql, values.list);
}

/**
 * Whether another intake that is still open may be of the same person as `i`: a mark in the list, so that two files of one person are joined
 * before two colleagues work on them. Closed ones only stand on the page itself.
 */
export function hasDuplicate(staff: Staff, values: Values): string {
  const visible = visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values, "o");
  const pair = { tenant: "i.tenant", mine: "i.id", theirs: "o.id" };
  // With `offset 0` each of those few is looked up by its id, and never all that is open is read beside them.
  return `exists (select 1 from intake_find key join intake_find other
      on other.tenant = key.tenant and other.kind = key.kind and other.hash = key.hash and other.intake_id <> key.intake_id
    where key.tenant = i.tenant and key.intake_id = i.id and key.kind in ('birthDate', 'bsn')
      and exists (select 1 from intake o where o.tenant = other.tenant and o.id = other.intake_id and ${visible}
        and o.joined_to is null and o.kind = i.kind and ${isOpenIntake("o")}
        and (key.kind = 'bsn' or ${sameName(pair)}) offset 0))`;
}
