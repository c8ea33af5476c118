import { dayInAmsterdam } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { worldFor } from "#app/regelingen/contract.ts";
import type { Advised } from "../core/decide-deviation.ts";
import type { AnswerLine, SchemeLine } from "../core/dossier-model.ts";
import { type IntakeRow, intakeRow } from "./intake-row.server.ts";
import { schemeAsked } from "./scheme-lines.server.ts";
import { toldSoFar } from "./told-so-far.server.ts";
import type { OverlayOf } from "./triage-panel.server.ts";

/**
 * What the check says of an aanvraag, by the answers as they stand and the rules, figures and choices of the gemeente of today. It stands
 * beside the decision: a person decides.
 */
export async function adviceBeside(
  intake: IntakeRow,
  lines: readonly AnswerLine[],
  overlayOf: OverlayOf,
  now: Date,
): Promise<(SchemeLine & Advised) | null> {
  if (intake.kind !== "aanvraag") return null;
  const today = dayInAmsterdam(now);
  const { overlay } = await overlayOf(intake.tenant, intake.gemeente, today);
  return schemeAsked(intake.regeling, toldSoFar(intake).answers, worldFor(today, overlay), lines);
}

/** The same for who decides now: scheme and verdict, which are kept with the decision. */
export async function adviceOn(
  tenant: string,
  reference: string,
  overlayOf: OverlayOf,
  now: Date,
): Promise<Advised | null> {
  const intake = await intakeRow(db, tenant, reference);
  const advice = intake ? await adviceBeside(intake, [], overlayOf, now) : null;
  return advice && { regeling: advice.regeling, verdict: advice.verdict };
}
