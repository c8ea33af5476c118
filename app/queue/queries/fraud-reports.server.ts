import { may, type Staff } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { FraudGround } from "../core/fraud-report.ts";
import type { IntakeState } from "../core/intake-row.ts";

export interface FraudReport {
  readonly id: string;
  readonly ground: FraudGround;
  readonly facts: string;
  readonly reportedBy: string;
  readonly reportedAt: Date;
  readonly closedAt: Date | null;
}

/** What teamleiders passed to fraud prevention of an intake that was opened; null for who may not know whether there is anything. */
export async function fraudReports(staff: Staff, intake: IntakeState): Promise<readonly FraudReport[] | null> {
  if (!may(staff, "intake.oversee", intake)) return null;
  const rows = await query<Omit<FraudReport, "facts"> & { content: Uint8Array } & Record<string, unknown>>(
    "fraud-reports",
    `select f.id, f.ground, f.reported_at as "reportedAt", f.closed_at as "closedAt", s.name as "reportedBy", f.content
     from fraud_report f join staff s on s.tenant = f.tenant and s.id = f.reported_by
     where f.tenant = $1 and f.intake_id = $2 order by f.reported_at desc, f.id`,
    [intake.tenant, intake.id],
  );
  return rows.map(({ content, ...row }) => ({
    ...row,
    facts: unsealJson<{ facts: string }>(`fraud:${intake.tenant}:${row.id}`, content).facts,
  }));
}
