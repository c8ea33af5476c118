import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { IntakeContent } from "../core/content.ts";
import type { EvidenceRule, FormDefinition } from "../core/define-form.ts";
import { papersOf } from "../core/papers.ts";
import { formById } from "../forms/index.ts";

/** The form of what was sent, and the papers that its answers call for. Null when there is no such intake. */
export async function calledPapers(
  tenant: string,
  intakeId: string,
): Promise<{ readonly form: FormDefinition; readonly papers: readonly EvidenceRule[] } | null> {
  const row = await db.intake.findUnique({ where: { tenant_id: { tenant, id: intakeId } } });
  const form = row && formById(row.form);
  if (!form) return null;
  const content = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  return { form, papers: papersOf(form, content.answers, worldOn(calendarDay(content.pinned.day))) };
}
