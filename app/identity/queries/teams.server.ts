import { query } from "#app/platform/db.server.ts";

/** A team of a Werkplein, with its members in use, by name. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** Empty: every gemeente of the Werkplein. */
  readonly gemeenten: readonly string[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** The teams of a Werkplein by name. */
export async function teams(tenant: string): Promise<readonly Team[]> {
  return query<Team & Record<string, unknown>>(
    "teams",
    `select t.id, t.name, t.gemeenten, coalesce(
       jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name collate "nl-x-icu", s.id)
         filter (where s.id is not null), '[]') as members
     from team t left join team_member m on m.tenant = t.tenant and m.team_id = t.id
       left join staff s on s.tenant = m.tenant and s.id = m.staff_id and s.active
     where t.tenant = $1 group by t.tenant, t.id order by t.name collate "nl-x-icu", t.id`,
    [tenant],
  );
}
