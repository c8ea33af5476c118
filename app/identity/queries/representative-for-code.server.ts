import { normaliseCode, normaliseReference } from "#app/intake/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import { partOfRepresentative, passOf, type SubjectPart } from "./intakes-of-subject.server.ts";

/** Finds who acts with a code of their own; the code itself is kept nowhere. */
export function representativeCodeHash(tenant: string, code: string): Uint8Array<ArrayBuffer> {
  return keyedHash(tenant, "representative-code", normaliseCode(code));
}

/** Who opens this file with this code, if they act today; null for every other code. */
export async function representativeForCode(
  tenant: string,
  reference: string,
  code: string,
  today: CalendarDay,
): Promise<(SubjectPart & { readonly pass: string }) | null> {
  const [row] = await query<{ pass: string }>(
    "representative-for-code",
    `select ${passOf} as pass from intake_party p join intake i on i.tenant = p.tenant and i.id = p.intake_id
     where p.tenant = $1 and p.code_hash = $2 and i.reference = $3`,
    [tenant, representativeCodeHash(tenant, code), normaliseReference(reference)],
  );
  const [part] = row ? await partOfRepresentative(tenant, row.pass, today) : [];
  return row && part ? { ...part, pass: row.pass } : null;
}
