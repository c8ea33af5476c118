import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Level } from "../core/resident-claims.ts";

/** How somebody signed. */
export type Signature =
  | { readonly method: "digid"; readonly level: Level; readonly at: Date; readonly name: string; readonly bsn: string }
  | { readonly method: "desk"; readonly staffId: string; readonly at: Date; readonly proof: string };

interface Row {
  id: string;
  method: "digid" | "desk";
  level: Level;
  staff_id: string;
  at: Date;
  content: Uint8Array;
}

/** The signature of the applicant of an intake, or of their partner; null while they did not sign. */
export async function signatureOf(
  tenant: string,
  intakeId: string,
  role: "applicant" | "partner" = "applicant",
): Promise<Signature | null> {
  const [row] = await query<Row & Record<string, unknown>>(
    "signature-of",
    `select p.id, s.method, s.level, s.staff_id, s.at, p.content
     from signature s join intake_party p on p.tenant = s.tenant and p.id = s.party_id and p.role = $3
     where s.tenant = $1 and s.intake_id = $2`,
    [tenant, intakeId, role],
  );
  if (!row) return null;
  const told = unsealJson<{ name?: string; bsn?: string; proof?: string }>(`party:${tenant}:${row.id}`, row.content);
  const { at } = row;
  return row.method === "digid"
    ? { method: "digid", level: row.level, at, name: told.name ?? "", bsn: told.bsn ?? "" }
    : { method: "desk", staffId: row.staff_id, at, proof: told.proof ?? "" };
}
