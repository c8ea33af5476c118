import { normaliseFindKey } from "#app/facts/contract.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";

/** A started form or a stored intake of which the resident lost the code. */
export interface Started {
  readonly kind: "draft" | "intake";
  readonly id: string;
  readonly form: string;
  readonly reference: string | null;
  readonly startedAt: Date;
  readonly changedAt: Date;
}

/**
 * What somebody at the desk started, by every part of the name and the birth date together.
 * Nothing of the answers is shown; shielded and foreign gemeenten stay out of sight.
 */
export async function started(staff: Staff, name: string, birthDate: string, now: Date): Promise<Started[]> {
  const birth = normaliseFindKey("birthDate", birthDate)[0];
  const names = normaliseFindKey("name", name);
  if (!may(staff, "queue.findStarted") || !birth || names.length === 0) return [];
  const { tenant } = staff;
  const birthHash = keyedHash(tenant, "birthDate", birth.normalised);
  const nameHashes = names.map(({ normalised }) => keyedHash(tenant, "name", normalised));
  return query<Started & Record<string, unknown>>("queue-started", startedSql, [
    tenant,
    birthHash,
    nameHashes,
    nameHashes.length,
    now,
    [...staff.gemeenten],
    staff.id,
  ]);
}

const fits = (table: string, column: string, row: string) => `
  exists (select 1 from ${table} f where f.tenant = ${row}.tenant and f.${column} = ${row}.id and f.kind = 'birthDate' and f.hash = $2)
  and $4 = (select count(distinct f.hash) from ${table} f
    where f.tenant = ${row}.tenant and f.${column} = ${row}.id and f.kind = 'name' and f.hash = any($3::bytea[]))`;

const startedSql = `
  select 'draft' as kind, d.id, d.form, null as reference, d.created_at as "startedAt", d.updated_at as "changedAt"
  from draft d where d.tenant = $1 and d.expires_at > $5 and d.submitted_at is null and ${fits("draft_find", "draft_id", "d")}
    and (d.intake_id is null or exists (select 1 from intake i where i.tenant = d.tenant and i.id = d.intake_id and not i.shielded))
  union all
  select 'intake', i.id, i.form, i.reference, i.received_at, i.updated_at
  from intake i where i.tenant = $1 and i.joined_to is null and ${fits("intake_find", "intake_id", "i")}
    and (cardinality($6::text[]) = 0 or i.gemeente = any($6::text[]))
    and (not i.shielded or exists (select 1 from intake_access a where a.tenant = i.tenant and a.intake_id = i.id and a.staff_id = $7::uuid))
    and not exists (select 1 from draft d where d.tenant = i.tenant and d.intake_id = i.id and d.expires_at > $5 and d.submitted_at is null)
  order by "changedAt" desc limit 10`;
