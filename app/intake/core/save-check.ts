import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { SavedCheck } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import { saveForm } from "../forms/bewaren.ts";
import { checkForm } from "../forms/regelingencheck.ts";
import type { CheckState } from "./check-journey.ts";
import type { IntakeContent } from "./content.ts";
import type { FormDefinition } from "./define-form.ts";
import type { DraftContent } from "./draft.ts";
import { formHash } from "./form-hash.ts";
import { openPages, walk } from "./journey.ts";

/** What is being filled in to save a check; it stands in the browser only. */
export interface SaveVisit {
  /** Of this saving: pressed twice, it is stored once. */
  readonly id: string;
  /** Of the check that it saves. */
  readonly begun: string;
  readonly answers: Answers;
  readonly passed: readonly string[];
  readonly typed?: DraftContent["typed"];
}

export interface Consents {
  /** "Mag ik u na drie maanden bellen?" */
  readonly call: boolean;
  /** "Mogen wij elke maand nakijken of u nieuwe rechten heeft?" */
  readonly screening: boolean;
}

/** Only a plain yes is a consent. */
export function consentsOf({ magBellenNaDrieMaanden, magMaandelijksNakijken }: Answers): Consents {
  return { call: magBellenNaDrieMaanden === true, screening: magMaandelijksNakijken === true };
}

/** The parts of a saved check that colleagues read: who it is about, and what was answered. Consents stand where they are used. */
export const savedParts: readonly FormDefinition[] = [
  { ...saveForm, sections: saveForm.sections.filter(({ id }) => id !== "toestemming") },
  checkForm,
];

export interface SavedSubmission {
  readonly content: IntakeContent;
  readonly gemeente: string;
  readonly consents: Consents;
  /** Schemes that the check called likely. */
  readonly advised: readonly string[];
}

/** What a check becomes when it is saved; refused while a question about the person is open, or before the gemeente is known. */
export function decideSave(
  visit: Pick<SaveVisit, "answers" | "passed">,
  state: CheckState,
  check: SavedCheck,
  world: World,
  own: { readonly language: string; readonly code: string },
): Result<SavedSubmission, "notReady"> {
  const { gemeente } = state.answers;
  if (typeof gemeente !== "string" || openPages(saveForm, visit, world).length > 0) return refuse("notReady");
  const { relevant } = walk(saveForm, visit.answers, world);
  const { magBellenNaDrieMaanden: _, magMaandelijksNakijken: __, ...contact } = relevant;
  return ok({
    content: {
      ...own,
      ...{ form: checkForm.id, formVersion: checkForm.version, routes: [], check },
      answers: { ...state.answers, ...contact },
      pinned: { day: world.today, rules: formHash(checkForm) },
    },
    gemeente,
    consents: consentsOf(relevant),
    advised: check.results.filter(({ verdict }) => verdict === "yes").map(({ scheme }) => scheme),
  });
}
