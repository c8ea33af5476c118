import type { TriageModel } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { DossierJudged } from "./dossier-judged.tsx";
import { DossierPlan } from "./dossier-plan.tsx";
import { DossierProfiles } from "./dossier-profiles.tsx";

interface MadeProps {
  readonly triage: TriageModel;
  readonly view: InView;
}

/** What colleagues make of an intake, and what comes next. */
export function DossierMade({ triage, view }: MadeProps) {
  return (
    <>
      <DossierJudged judged={triage.judged} view={view} />
      <DossierPlan plan={triage.plan} view={view} />
      <DossierProfiles profiles={triage.profiles} view={view} />
    </>
  );
}
