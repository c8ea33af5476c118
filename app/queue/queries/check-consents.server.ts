import type { Consents } from "#app/intake/contract.ts";
import { query } from "#app/platform/db.server.ts";

export interface SavedConsents extends Consents {
  /** `false` once everything was taken back. */
  readonly kept: boolean;
}

/** What the resident of a saved check agrees to now. For that resident only: colleagues who decide do not see who did not consent. */
export async function checkConsents(tenant: string, intakeId: string): Promise<SavedConsents> {
  const [row] = await query<{ call: boolean; screening: boolean; kept: boolean }>(
    "check-consents",
    `select exists (select 1 from register_household h
        where h.tenant = $1 and h.intake_id = $2 and h.may_call) as call,
      exists (select 1 from screening_household s
        where s.tenant = $1 and s.intake_id = $2 and s.withdrawn_at is null) as screening,
      exists (select 1 from intake i where i.tenant = $1 and i.id = $2 and i.state <> 'withdrawn') as kept`,
    [tenant, intakeId],
  );
  return row ?? { call: false, screening: false, kept: false };
}
