import { type DraftContent, formById, type IntakeContent, submissionOf } from "#app/intake/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { IntakeState } from "../core/intake-row.ts";
import type { IntakeRow } from "./intake-row.server.ts";

/** What the resident told: as it was sent, or, while the further questions are open, as the draft says it now. */
export function toldSoFar({ tenant, id }: IntakeState, row: IntakeRow): IntakeContent {
  const stored = unsealJson<IntakeContent>(`intake:${tenant}:${id}`, row.content);
  const form = formById(row.form);
  if (!form || !row.draftId || !row.draftContent || !row.draftChangedAt) return stored;
  const draft = unsealJson<DraftContent>(`draft:${tenant}:${row.draftId}`, row.draftContent);
  return submissionOf(form, draft, worldOn(dayInAmsterdam(row.draftChangedAt)), stored.pinned.rules).content;
}
