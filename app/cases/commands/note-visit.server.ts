import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { query, transaction } from "#app/platform/db.server.ts";

interface NoteVisit {
  readonly tenant: string;
  readonly now: Date;
}

const resident = { kind: "resident", id: "" } as const;
const ground = "AVG, artikel 15 en 32";

/** Somebody opened their case with reference and code, or took everything along as a file. */
export async function noteOwnVisit({
  tenant,
  now,
  intakeId,
  action,
}: NoteVisit & { readonly intakeId: string; readonly action: "case.opened" | "case.downloaded" }): Promise<void> {
  await transaction((tx) => recordAudit(tx, { tenant, actor: resident, action, subject: intakeId, ground, at: now }));
}

/**
 * Somebody asked for a case that is not theirs, or with a wrong code. They are told nothing; the log tells whose it was, when there is one
 * of that reference.
 */
export async function noteRefused({
  tenant,
  now,
  reference,
}: NoteVisit & { readonly reference: string }): Promise<void> {
  const [row] = await query<{ id: string }>(
    "case-refused-id",
    "select id from intake where tenant = $1 and reference = $2",
    [tenant, reference],
  );
  await transaction((tx) =>
    recordAudit(tx, { tenant, actor: resident, action: "case.refused", subject: row?.id, ground, at: now }),
  );
}
