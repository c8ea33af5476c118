import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** A decision that the other system did not acknowledge yet. */
export interface OpenDecisionFile extends Record<string, unknown> {
  readonly id: string;
  readonly reference: string;
  readonly regeling: string | null;
  readonly decision: string;
  readonly correction: number;
  readonly system: string;
  readonly state: "waiting" | "delivered" | "failed" | "held";
  readonly attempts: number;
  readonly madeAt: Date;
}

/** More than this is no list to work through. */
export const filesShown = 200;

/** What was handed over and not acknowledged, the oldest first: of files that this colleague may work on. Nobody is named. */
export async function openDecisionFiles(staff: Staff): Promise<readonly OpenDecisionFile[]> {
  const values = new Values();
  // Who only sees the door of a shielded file has nothing to do with what is in it.
  const visible = visibleTo({ ...staff, roles: staff.roles.filter((role) => role !== "teamleider") }, values);
  return query<OpenDecisionFile>(
    staff.gemeenten.length > 0 ? "open-decision-files-own" : "open-decision-files",
    `select f.id, i.reference, i.regeling, d.kind as decision, f.correction, p.name as system, f.state, f.attempts, f.made_at as "madeAt"
     from decision_file f join intake i on i.tenant = f.tenant and i.id = f.intake_id
       join intake_decision d on d.tenant = f.tenant and d.intake_id = f.intake_id and d.correction = f.correction
       join referral_partner p on p.tenant = f.tenant and p.id = f.partner_id
     where f.state <> 'acknowledged' and ${visible} order by f.made_at, f.id limit ${filesShown}`,
    values.list,
  );
}
