import { keyedHash, randomCode, sealJson, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { DraftContent } from "../core/draft.ts";

/** Gives a draft, and the melding it stored, a new code; the old one opens nothing any more. @returns the new code. */
export async function replaceDraftCode(
  tx: Tx,
  tenant: string,
  draftId: string,
  code = randomCode(12),
): Promise<string> {
  const row = await tx.draft.findUniqueOrThrow({ where: { tenant_id: { tenant, id: draftId } } });
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
