import type { Tx } from "#app/platform/db.server.ts";
import type { HouseholdState, OpenTask } from "../core/household.ts";

/** A household with what else its page shows: when, and the sealed content; of who saved a check, that of the intake. */
export interface HouseholdRow extends HouseholdState {
  readonly createdAt: Date;
  readonly content: Uint8Array | null;
  readonly intakeReference: string | null;
  readonly intakeContent: Uint8Array | null;
}

/** A household of this Werkplein as it is now, or undefined when there is none. A shield on the intake of a check is a shield here. */
export async function householdRow(tx: Tx, tenant: string, reference: string): Promise<HouseholdRow | undefined> {
  const [row] = await tx.$queryRaw<(Omit<HouseholdRow, "tasks"> & { tasks: OpenTask[] | null })[]>`
    select h.id, h.tenant, h.reference, h.origin, h.state, h.gemeente, h.may_call as "mayCall", h.intake_id as "intakeId", h.version,
      h.created_at as "createdAt", h.content, i.reference as "intakeReference", i.content as "intakeContent",
      coalesce(i.shielded, h.shielded) as shielded,
      array(select a.staff_id::text from register_access a where a.tenant = h.tenant and a.household_id = h.id
        union select a.staff_id::text from intake_access a where a.tenant = h.tenant and a.intake_id = h.intake_id) as named,
      (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'scheme', t.scheme, 'dueOn', t.due_on::text, 'startsAt', t.starts_at)
        order by t.due_on, t.scheme, t.id)
        from register_task t where t.tenant = h.tenant and t.household_id = h.id and t.done_at is null) as tasks,
      (select count(*)::int from register_event e where e.tenant = h.tenant and e.household_id = h.id
        and e.kind = 'called' and e.data ->> 'reached' = 'false') as unreached
    from register_household h left join intake i on i.tenant = h.tenant and i.id = h.intake_id
    where h.tenant = ${tenant} and h.reference = ${reference}`;
  return row && { ...row, tasks: row.tasks ?? [] };
}

/** The same, locked until the transaction ends. */
export async function lockHousehold(tx: Tx, tenant: string, reference: string): Promise<HouseholdRow | undefined> {
  await tx.$queryRaw`select 1 from register_household where tenant = ${tenant} and reference = ${reference} for update`;
  return householdRow(tx, tenant, reference);
}
