import { T } from "#app/i18n/contract.ts";
import type { Choice } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { Choose, Folded, Note } from "./dossier-term-fields.tsx";

/** What was done for who asked for help with money; nothing on another intake. */
export function DossierIntervention({
  outcomes,
  view,
}: {
  readonly outcomes: readonly Choice[];
  readonly view: InView;
}) {
  if (outcomes.length === 0) return null;
  return (
    <Folded view={view} button="noteIntervention">
      <p className="hint">
        <T k="queue:tasks.interventionAbout" />
      </p>
      <Note view={view} button="noteIntervention" label="queue:tasks.intervention" />
      <Choose view={view} button="noteIntervention" name="uitkomst" label="queue:tasks.outcome" of={outcomes} />
    </Folded>
  );
}
