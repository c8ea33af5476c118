import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { CheckSection } from "#app/ui/forms/check-model.ts";
import type { IntakeContent } from "../core/content.ts";
import { formView } from "../core/form-view.ts";
import { formById } from "../forms/index.ts";
import { checkSections } from "./check-page.server.ts";
import { wordingOf } from "./page-words.server.ts";

/** What was sent, to read and no more: the questions that were answered, in the language of the page. Only for who may see it. */
export async function sentAnswers(tenant: string, intakeId: string, language: string): Promise<CheckSection[]> {
  const row = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
  const content = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const form = formById(row.form);
  if (!form) return [];
  const view = formView(form, content.answers, worldOn(calendarDay(content.pinned.day)), wordingOf(language));
  return checkSections(view)
    .map(({ title, rows }) => ({ title, rows: rows.filter(({ answer }) => answer !== undefined) }))
    .filter(({ rows }) => rows.length > 0);
}
