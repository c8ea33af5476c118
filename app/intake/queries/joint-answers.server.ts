import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { CheckSection } from "#app/ui/forms/check-model.ts";
import type { IntakeContent } from "../core/content.ts";
import { formView } from "../core/form-view.ts";
import { isJoint } from "../core/joint.ts";
import { formById } from "../forms/index.ts";
import { checkSections } from "./check-page.server.ts";
import { wordingOf } from "./page-words.server.ts";

/** What both of a couple vouch for, and who asked for it: all that a partner sees of an aanvraag before signing it. */
export async function jointAnswers(
  tenant: string,
  intakeId: string,
  language: string,
): Promise<{ readonly applicant: string; readonly form: string; readonly receivedAt: Date; sections: CheckSection[] }> {
  const row = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } });
  const { answers, pinned } = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const names = [answers.voornaam, answers.achternaam].filter((part) => typeof part === "string");
  const about = { applicant: names.join(" "), form: row.form, receivedAt: row.receivedAt };
  const form = formById(row.form);
  if (!form) return { ...about, sections: [] };
  const view = formView(form, answers, worldOn(calendarDay(pinned.day)), wordingOf(language));
  const sections = view.sections
    .map((section) => ({ ...section, rows: section.rows.filter(({ fact, answered }) => answered && isJoint(fact)) }))
    .filter(({ rows }) => rows.length > 0);
  return { ...about, sections: checkSections({ sections }) };
}
