import { refusalText, uploadRefusals } from "#app/documents/contract.ts";
import { decisionLetterOf } from "#app/documents/queries/decision-letter.server.ts";
import { translator } from "#app/i18n/contract.ts";
import { lettersDecidedWith } from "#app/queue/queries/letters-decided-with.server.ts";
import type { LetterModel } from "./dossier-letter.tsx";

interface LetterOf {
  readonly tenant: string;
  readonly id: string;
  readonly reference: string;
}

/** The letter that was put ready, and why the last one was not taken. */
export async function letterPanel({ tenant, id, reference }: LetterOf, search: URLSearchParams): Promise<LetterModel> {
  const refused = uploadRefusals.find((one) => one === search.get("brief"));
  const words = refused && refusalText(refused);
  return {
    action: `/werkvoorraad/${reference}/bewijs`,
    ready: await decisionLetterOf(tenant, id, await lettersDecidedWith(tenant, id)),
    wrong: words ? translator("nl").t(words.key, words.values) : null,
  };
}
