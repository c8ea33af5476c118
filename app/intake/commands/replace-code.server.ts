import { normaliseFindKey } from "#app/facts/contract.ts";
import { keyedHash, randomCode, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { contactOf } from "../core/content.ts";
import type { DraftContent } from "../core/draft.ts";

/**
 * Someone lost the code. When a started form has this e-mail address **and** birth date, a new code goes to that address;
 * the old one is void. The answer on screen is the same either way, so that nobody learns who has a form here.
 */
export async function mailNewCode(tenant: string, email: string, birthDate: string, now: Date): Promise<void> {
  const hashes = (["email", "birthDate"] as const).map((kind) => {
    const [key] = normaliseFindKey(kind, kind === "email" ? email : birthDate);
    return keyedHash(tenant, kind, key?.normalised ?? "");
  });
  const [emailHash, birthHash] = hashes;
  await transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      select d.id from draft d
      join draft_find e on e.tenant = d.tenant and e.draft_id = d.id and e.kind = 'email' and e.hash = ${emailHash}
      join draft_find b on b.tenant = d.tenant and b.draft_id = d.id and b.kind = 'birthDate' and b.hash = ${birthHash}
      where d.tenant = ${tenant} and d.expires_at > ${now} and d.submitted_at is null
      order by d.updated_at desc limit 1 for update of d`;
    if (!found || !(await mayMail(tx, tenant, found.id))) return;
    await replaceDraftCode(tx, tenant, found.id);
    await enqueue(tx, { type: "code.replaced", version: 1, tenant, payload: { draftId: found.id } });
  });
}

/** Where mail is not safe none is sent, so the old code must stay: else whoever asks for a new one locks the resident out. */
async function mayMail(tx: Tx, tenant: string, draftId: string): Promise<boolean> {
  const row = await tx.draft.findUniqueOrThrow({ where: { tenant_id: { tenant, id: draftId } } });
  return contactOf(unsealJson<DraftContent>(`draft:${tenant}:${draftId}`, row.content)).email !== null;
}

/** Gives a draft, and the melding it stored, a new code; the old one opens nothing any more. @returns the new code. */
export async function replaceDraftCode(tx: Tx, tenant: string, draftId: string): Promise<string> {
  const row = await tx.draft.findUniqueOrThrow({ where: { tenant_id: { tenant, id: draftId } } });
  const code = randomCode(12);
  const codeHash = keyedHash(tenant, "code", code);
  const content = unsealJson<DraftContent>(`draft:${tenant}:${draftId}`, row.content);
  await tx.draft.update({
    where: { tenant_id: { tenant, id: draftId } },
    data: {
      codeHash,
      content: sealJson(`draft:${tenant}:${draftId}`, { ...content, code }),
      version: { increment: 1 },
    },
  });
  if (row.intakeId) await replaceIntakeCode(tx, tenant, row.intakeId, code);
  return code;
}

/** The same for a stored intake, whose receipt opens with reference and code. */
export async function replaceIntakeCode(tx: Tx, tenant: string, intakeId: string, code: string): Promise<void> {
  const row = await tx.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
  const content = unsealJson<object>(`intake:${tenant}:${intakeId}`, row.content);
  await tx.intake.update({
    where: { tenant_id: { tenant, id: intakeId } },
    data: {
      codeHash: keyedHash(tenant, "code", code),
      content: sealJson(`intake:${tenant}:${intakeId}`, { ...content, code }),
    },
  });
}
