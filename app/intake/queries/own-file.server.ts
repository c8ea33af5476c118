import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { IntakeContent } from "../core/content.ts";
import { submissionOf } from "../core/decide-submission.ts";
import type { Draft } from "../core/draft.ts";
import { formById } from "../forms/index.ts";
import { type FiledIntake, type FileSetting, intakeFile } from "./intake-file.server.ts";

/**
 * The file of an intake for who sent it; null when it is gone. While the further questions are open it says what the draft says now.
 * Only for who may see it: the caller looked at that.
 */
export async function ownFile(
  tenant: string,
  intakeId: string,
  draft: Draft | null,
  now: Date,
  setting: FileSetting,
): Promise<{ readonly reference: string; readonly file: Buffer<ArrayBuffer> } | null> {
  const row = await db.intake.findUnique({ where: { tenant_id: { tenant, id: intakeId } } });
  if (!row) return null;
  const stored = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const form = formById(row.form);
  const world = worldOn(dayInAmsterdam(now));
  const intake: FiledIntake = {
    reference: row.reference,
    form: row.form,
    receivedAt: row.receivedAt,
    melddatum: calendarDay(row.melddatum.toISOString().slice(0, 10)),
    complete: row.completedAt !== null || stored.check !== undefined,
    content: draft && form ? submissionOf(form, draft.content, world, stored.pinned.rules).content : stored,
  };
  return { reference: row.reference, file: await intakeFile(intake, setting) };
}
