import "#app/i18n/texts.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, type FormDefinition, formById } from "#app/intake/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { selam } from "#tests/personas/selam.ts";

export const tenant = selam.werkplein;
export const form = formById("melding") as FormDefinition;
const passed = allPages(form).map((page) => page.id);

/** Selam's melding, typed by a volunteer; the code went to her own phone. */
export async function givenHelpedMelding(more: Answers = {}, complete = true) {
  const helped = {
    ...{ invuller: "voor-iemand", helperNaam: "Els", helperTelefoon: "+31600000009" },
    ...{ veiligOmTeBellen: true, telefoonnummer: "+31612345678" },
  };
  const answers = { ...selam.answers, ...helped, ...more };
  const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers, passed }));
  const stored = await submitForm({ tenant, draftId: draft.id, form, complete, now });
  if (!stored.ok) throw new Error(stored.refusal);
  await runJobs(now);
  return { draft, ...stored.value };
}

/** The codes that were sent, oldest first, with where they went. */
export async function sentCodes(): Promise<{ to: string; code: string }[]> {
  const rows = await db.message.findMany({ where: { kind: "confirmation" }, orderBy: { createdAt: "asc" } });
  return rows.map(({ id, content }) => {
    const { to, text } = unsealJson<{ to: string; text: string }>(`message:${tenant}:${id}`, content);
    return { to, code: /\b[0-9A-HJKMNP-TV-Z]{8}\b/.exec(text)?.[0] ?? "" };
  });
}

/** Whether the melding still waits for her. */
export const waits = async (intakeId: string) =>
  (await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id: intakeId } } })).toConfirm;
