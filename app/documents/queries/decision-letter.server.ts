import { decisionLetterKind } from "../core/paper-kinds.ts";
import { documentsOf } from "./documents.server.ts";

/** A letter that a colleague put ready, to be decided with. */
export interface DecisionLetter {
  readonly id: string;
  /** The name of the file. */
  readonly name: string;
}

/** The letter of a file that was put ready last; null when there is none. */
export async function decisionLetterOf(tenant: string, dossierId: string): Promise<DecisionLetter | null> {
  const letter = (await documentsOf(tenant, dossierId)).filter(({ kind }) => kind === decisionLetterKind).at(-1);
  return letter ? { id: letter.id, name: letter.pages[0]?.name ?? "" } : null;
}
