import type { BookedLine } from "#app/appointments/contract.ts";
import type { MessagesModel } from "#app/cases/contract.ts";
import type { SchemeLine, TasksModel, TriageModel } from "#app/queue/contract.ts";
import type { LetterModel } from "./dossier-letter.tsx";
import type { PapersModel } from "./dossier-papers.tsx";
import type { PartiesModel } from "./dossier-parties.tsx";
import type { ReferralsModel } from "./dossier-referrals.tsx";
import type { SigningModel } from "./dossier-signing.tsx";

/** What the page of one intake shows from other rooms, beside the intake itself. */
export interface DossierPanels {
  readonly booked: readonly BookedLine[];
  readonly messages: MessagesModel;
  readonly papers: PapersModel;
  readonly signing: SigningModel | null;
  readonly parties: PartiesModel | null;
  readonly letter: LetterModel;
  /** What the check says of what is asked for; null where it does not know that. */
  readonly advice: SchemeLine | null;
  readonly tasks: TasksModel;
  /** Null for a saved check: that asks for nothing. */
  readonly triage: TriageModel | null;
  readonly referrals: ReferralsModel;
}
