import type { Tx } from "#app/platform/db.server.ts";
import type { IntakeState } from "../core/intake-row.ts";
import { intakeRow } from "./intake-row.server.ts";

/** An intake of this Werkplein, locked until the transaction ends; undefined when there is none. */
export async function lockIntake(tx: Tx, tenant: string, reference: string): Promise<IntakeState | undefined> {
  await tx.$queryRaw`select 1 from intake where tenant = ${tenant} and reference = ${reference} for update`;
  return intakeRow(tx, tenant, reference);
}
