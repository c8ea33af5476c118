import type { Answers, World } from "#app/rules/contract.ts";
import type { FormDefinition } from "./define-form.ts";
import { holds } from "./journey.ts";

/** Who signs beside the applicant, as the applicant told of them. */
export interface Cosigner {
  readonly name: string;
  /** Null: not told, or the applicant's own by mistake. */
  readonly bsn: string | null;
}

/** The partner who signs an aanvraag too (Participatiewet art. 43); null where nobody does. */
export function cosignerOf(form: FormDefinition, answers: Answers, world: World): Cosigner | null {
  if (!form.partnerSigns || holds(form.partnerSigns, answers, world) !== "yes") return null;
  const { partnerNaam, partnerBsn, bsn } = answers;
  return {
    name: typeof partnerNaam === "string" ? partnerNaam : "",
    bsn: typeof partnerBsn === "string" && partnerBsn !== bsn ? partnerBsn : null,
  };
}
