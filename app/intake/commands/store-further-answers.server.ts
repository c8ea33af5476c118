import { findKeys } from "#app/facts/contract.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Submission } from "../core/decide-submission.ts";
import { askToConfirmAnew } from "./ask-to-confirm.server.ts";

export interface FurtherAnswers {
  readonly tenant: string;
  readonly draftId: string;
  readonly intakeId: string;
  readonly submission: Submission;
  readonly now: Date;
  /** When they reached us; left out: now. */
  readonly at?: Date;
  /** The resident sent them; else the draft came to its end first, and the intake stays incomplete. */
  readonly complete: boolean;
  /** What the timeline says about it. */
  readonly event: { readonly kind: string; readonly actor: string; readonly data: Readonly<Record<string, string>> };
}

/** What was told after "Meld mij nu" moves from the draft to the intake, and the draft is gone. */
export async function storeFurtherAnswers(tx: Tx, further: FurtherAnswers): Promise<void> {
  const { tenant, draftId, intakeId, submission, now, at = now, complete, event } = further;
  if (submission.toConfirm) await askToConfirmAnew(tx, tenant, intakeId, submission.content);
  await tx.intake.update({
    where: { tenant_id: { tenant, id: intakeId } },
    data: {
      content: sealJson(`intake:${tenant}:${intakeId}`, submission.content),
      gemeente: submission.gemeente,
      urgency: submission.urgency,
      routes: [...submission.routes],
      ...(complete ? { completedAt: at } : {}),
      updatedAt: now,
      version: { increment: 1 },
    },
  });
  const last = await tx.intakeEvent.aggregate({ where: { tenant, intakeId }, _max: { seq: true } });
  const seq = (last._max.seq ?? 0) + 1;
  await tx.intakeEvent.create({ data: { tenant, intakeId, seq, at, ...event, data: { ...event.data } } });
  await writeFindKeys(tx, tenant, intakeId, submission);
  await tx.draft.delete({ where: { tenant_id: { tenant, id: draftId } } });
}

/** The keyed hashes by which an intake is found: those of its answers now. */
export async function writeFindKeys(
  tx: Tx,
  tenant: string,
  intakeId: string,
  submission: Pick<Submission, "content">,
): Promise<void> {
  await tx.intakeFind.deleteMany({ where: { tenant, intakeId } });
  const keys = findKeys(submission.content.answers);
  await tx.intakeFind.createMany({
    data: keys.map(({ kind, normalised }) => ({ tenant, intakeId, kind, hash: keyedHash(tenant, kind, normalised) })),
    skipDuplicates: true,
  });
}
