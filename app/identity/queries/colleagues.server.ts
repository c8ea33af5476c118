import { query } from "#app/platform/db.server.ts";
import type { Role } from "../core/staff.ts";

/** A colleague as a beheerder sees them: seen at login, never typed in. */
export interface ManagedColleague {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly gemeenten: readonly string[];
  readonly groups: readonly string[];
  readonly active: boolean;
  readonly lastLoginAt: Date | null;
  /** Browsers in which they are logged in now. */
  readonly sessions: number;
}

/** Everybody who ever logged in at this Werkplein; those in use first, by name. The older system that files came from is nobody. */
export async function colleagues(tenant: string, now: Date): Promise<readonly ManagedColleague[]> {
  return query<ManagedColleague & Record<string, unknown>>(
    "managed-colleagues",
    `select s.id, s.name, s.roles, s.gemeenten, s.groups, s.active, s.last_login_at as "lastLoginAt",
       (select count(*)::int from staff_session t where t.tenant = s.tenant and t.staff_id = s.id and t.expires_at > $2) as sessions
     from staff s where s.tenant = $1 and s.issuer <> 'import' order by s.active desc, s.name collate "nl-x-icu", s.id`,
    [tenant, now],
  );
}
