import { type Contact, contactOf, type DraftContent, type IntakeContent } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** What a message may know of an intake: how it is called, when it came, where its resident can be reached. No answers. */
export interface AboutIntake {
  readonly intakeId: string;
  readonly reference: string;
  readonly intakeKind: string;
  readonly receivedAt: Date;
  readonly completedAt: Date | null;
  readonly toConfirm: boolean;
  readonly code: string;
  readonly contact: Contact;
}

/** Null when the intake is gone, for example erased after the event. @throws CannotUnseal */
export async function aboutIntake(tx: Tx, tenant: string, intakeId: string): Promise<AboutIntake | null> {
  const row = await tx.intake.findUnique({ where: { tenant_id: { tenant, id: intakeId } } });
  if (!row) return null;
  const content = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const { reference, kind: intakeKind, receivedAt, completedAt, toConfirm } = row;
  return {
    intakeId,
    reference,
    intakeKind,
    receivedAt,
    completedAt,
    toConfirm,
    code: content.code,
    contact: contactOf(content),
  };
}

/** The same by the number that residents know. */
export async function aboutReference(tx: Tx, tenant: string, reference: string): Promise<AboutIntake | null> {
  const where = { tenant_reference: { tenant, reference } };
  const row = await tx.intake.findUnique({ where, select: { id: true } });
  return row && aboutIntake(tx, tenant, row.id);
}

/** The code of a started form, and where its resident can be reached. Null when it is gone. @throws CannotUnseal */
export async function aboutDraft(
  tx: Tx,
  tenant: string,
  id: string,
): Promise<{ code: string; contact: Contact } | null> {
  const row = await tx.draft.findUnique({ where: { tenant_id: { tenant, id } } });
  if (!row) return null;
  const { code, ...content } = unsealJson<DraftContent>(`draft:${tenant}:${id}`, row.content);
  return { code, contact: contactOf(content) };
}
