import type { Staff } from "#app/identity/contract.ts";
import { correctDecision } from "#app/queue/commands/correct-decision.server.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import type { DecideAsk } from "#app/queue/commands/take-decision.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { askedIn, type Do, dayOf, type Pressed, refusedWith } from "./dossier-pressed.ts";
import { letterDrafted } from "./refusal.tsx";

type Typed = Omit<DecideAsk, "staff" | "reference" | "version" | "now" | "note">;

function typedDecision(field: (name: string) => string): Typed {
  return {
    ...{ kind: field("uitkomst"), ground: field("grond"), reasoning: field("waarom") },
    ...{ start: dayOf(field("ingang")), startReason: field("ingangReden") },
    ...{ amount: field("bedrag"), per: field("per"), letter: field("notitie"), document: field("brief") },
    correctionReason: field("herstelReden"),
    ...{ deviation: field("afwijking"), deviationText: field("afwijkingWaarom"), overlayOf: overlayInForce },
  };
}

/** Decides with the letter as it stands in the form. */
export const pressDecide: Do = ({ note: _letter, ...ask }, field) => decideIntake({ ...ask, ...typedDecision(field) });

/** Corrects what was decided, with a letter of its own. */
export const pressCorrect: Do = ({ note: _letter, ...ask }, field) =>
  correctDecision({ ...ask, ...typedDecision(field) });

/** Writes the letter from its template into the form, which stays open for a colleague to read over. */
export async function pressDraft(staff: Staff, reference: string, form: FormData, now: Date): Promise<Pressed> {
  const ask = askedIn(staff, reference, form, now);
  const button = form.has("herstelReden") ? "correct" : "decide";
  const letter = await draftDecision({ ...ask, ...typedDecision((name) => String(form.get(name) ?? "")) });
  const shown = refusedWith(form, button, letter.ok ? letterDrafted : letter.refusal);
  if (!letter.ok) return shown;
  return { ...shown, refused: { ...shown.refused, typed: { ...shown.refused.typed, notitie: letter.value } } };
}
