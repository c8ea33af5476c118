import { decisionLetterKind } from "../core/paper-kinds.ts";
import { documentsOf } from "./documents.server.ts";

/** A letter that a colleague put ready, to be decided with. */
export interface DecisionLetter {
  readonly id: string;
  /** The name of the file. */
  readonly name: string;
}

/** The letter of a file that was put ready last, other than those that something was decided with; null when there is none. */
export async function decisionLetterOf(
  tenant: string,
  dossierId: string,
  decidedWith: readonly string[] = [],
): Promise<DecisionLetter | null> {
  const letters = (await documentsOf(tenant, dossierId)).filter(({ kind }) => kind === decisionLetterKind);
  const letter = letters.filter(({ id }) => !decidedWith.includes(id)).at(-1);
  return letter ? { id: letter.id, name: letter.pages[0]?.name ?? "" } : null;
}
