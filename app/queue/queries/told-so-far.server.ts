import { type DraftContent, formById, type IntakeContent, submissionOf } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { IntakeRow } from "./intake-row.server.ts";

/** What the resident told: as it was sent, or, while the further questions are open, as the draft says it now. */
export function toldSoFar(intake: IntakeRow): IntakeContent {
  const { tenant, id, draftId, draftContent, draftChangedAt } = intake;
  const stored = unsealJson<IntakeContent>(`intake:${tenant}:${id}`, intake.content);
  const form = formById(intake.form);
  if (!form || !draftId || !draftContent || !draftChangedAt) return stored;
  const draft = unsealJson<DraftContent>(`draft:${tenant}:${draftId}`, draftContent);
  return submissionOf(form, draft, worldOn(dayInAmsterdam(draftChangedAt)), stored.pinned.rules).content;
}
