import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { Kind } from "../core/intake-row.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

export interface Duplicate {
  readonly reference: string;
  readonly kind: Kind;
  readonly state: string;
  readonly melddatum: string;
  readonly receivedAt: Date;
}

/**
 * Other intakes that may be of the same person: the same birth date and every part of one name in the other, or the same BSN.
 * A suggestion for a colleague, who decides. Shielded files only appear to whom they are open.
 */
export async function duplicates(staff: Staff, intakeId: string): Promise<Duplicate[]> {
  const values = new Values();
  const visible = visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values);
  const own = values.add(intakeId);
  const same = (kind: string) => `exists (select 1 from intake_find mine join intake_find theirs
      on theirs.tenant = mine.tenant and theirs.kind = mine.kind and theirs.hash = mine.hash
    where mine.tenant = i.tenant and mine.intake_id = ${own}::uuid and theirs.intake_id = i.id and mine.kind = '${kind}')`;
  const sql = `select i.reference, i.kind, i.state, i.melddatum::text as melddatum, i.received_at as "receivedAt" from intake i
    where ${visible} and i.id <> ${own}::uuid and i.joined_to is null
      and i.kind = (select k.kind from intake k where k.tenant = i.tenant and k.id = ${own}::uuid)
      and i.id in (select theirs.intake_id from intake_find mine join intake_find theirs
          on theirs.tenant = mine.tenant and theirs.kind = mine.kind and theirs.hash = mine.hash
        where mine.tenant = i.tenant and mine.intake_id = ${own}::uuid and mine.kind in ('birthDate', 'bsn'))
      and (${same("bsn")} or (${same("birthDate")} and ${same("name")}))
    order by i.received_at limit 5`;
  return query<Duplicate & Record<string, unknown>>(`queue-duplicates-${staff.gemeenten.length > 0}`, sql, values.list);
}
