import { query, transaction } from "#app/platform/db.server.ts";
import { takeTurn } from "#app/platform/rate-limit.server.ts";
import type { AuditActor, AuditData, AuditVisitor } from "../core/entry.ts";
import { recordAudit } from "./record-audit.server.ts";

export interface NoteRefusal {
  readonly tenant: string;
  readonly actor: AuditActor | AuditVisitor;
  /** Where the question came from, when nobody is known: their address. It is counted, never written down. */
  readonly from: string;
  /** Room and `refused`, or `loginAsked` where a login was asked for first: `intake.refused`. */
  readonly action: string;
  /** Numbers of files as they stood in the address, or were typed. */
  readonly references: readonly string[];
  readonly data?: AuditData;
  readonly now: Date;
}

const ground = "AVG, artikel 32";

/**
 * Writes down that somebody asked for what is not theirs. They are told nothing; the log tells whose file it was, where there is one of
 * that number. Thirty times in a quarter of an hour for one asker and one file: no flood of wrong numbers hides a right one.
 * @param onlyIfThere writes nothing about a number that is nobody's.
 */
export async function noteRefusal(refusal: NoteRefusal, onlyIfThere = false): Promise<void> {
  const { tenant, actor, from, action, references, data, now: at } = refusal;
  const subject = await subjectOf(tenant, references);
  if (onlyIfThere && subject === undefined) return;
  const asker = actor.kind === "staff" ? actor.id : from;
  if ((await takeTurn("refusal", `${asker} ${subject ?? ""}`)) > 0) return;
  await transaction((tx) => recordAudit(tx, { tenant, actor, action, subject, ground, data, at }));
}

/** The file of one of these numbers: an intake, a household of the register, or an appointment. */
async function subjectOf(tenant: string, references: readonly string[]): Promise<string | undefined> {
  if (references.length === 0) return undefined;
  const [row] = await query<{ id: string }>(
    "audit-refused-subject",
    `select id from intake where tenant = $1 and reference = any($2)
     union all select id from register_household where tenant = $1 and reference = any($2)
     union all select id from appointment where tenant = $1 and reference = any($2) limit 1`,
    [tenant, references],
  );
  return row?.id;
}
