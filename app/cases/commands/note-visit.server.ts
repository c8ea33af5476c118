import { noteRefusal } from "#app/audit/commands/note-refusal.server.ts";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { actorOf } from "#app/audit/contract.ts";
import { transaction } from "#app/platform/db.server.ts";

interface NoteVisit {
  readonly tenant: string;
  readonly now: Date;
}

const resident = { kind: "resident", id: "" } as const;
const visitor = { kind: "visitor" } as const;
const ground = "AVG, artikel 15 en 32";

/** Somebody opened their case with reference and code, or took everything along as a file. */
export async function noteOwnVisit({ tenant, now, intakeId, action, role }: OwnVisit): Promise<void> {
  const line = { tenant, actor: actorOf(role), action, subject: intakeId, ground, at: now };
  await transaction((tx) => recordAudit(tx, line));
}

interface OwnVisit extends NoteVisit {
  readonly intakeId: string;
  readonly action: "case.opened" | "case.downloaded";
  /** Of who acts for the resident. */
  readonly role?: string | undefined;
}

interface AskedFor extends NoteVisit {
  /** As it stood in the address, or was typed. */
  readonly reference: string;
  /** Their address: counted, never written down. */
  readonly from: string;
}

/**
 * Somebody asked for a case that is not theirs, or with a wrong code. They are told nothing; the log tells whose it was, when there is one
 * of that reference.
 * @param known whether they opened something of their own here before.
 */
export async function noteRefused({ reference, ...asked }: AskedFor, known = false): Promise<void> {
  await noteRefusal({ ...asked, actor: known ? resident : visitor, action: "case.refused", references: [reference] });
}

/** Somebody asked for a case without a login or a code, and was shown where those are asked for. A number of nobody is not written down. */
export async function noteLoginAsked({ reference, ...asked }: AskedFor): Promise<void> {
  await noteRefusal({ ...asked, actor: visitor, action: "case.loginAsked", references: [reference] }, true);
}
