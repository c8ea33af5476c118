import type { BookedLine } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import type { DerivedModel, TriageModel } from "#app/queue/contract.ts";
import { Reasons } from "./dossier-check.tsx";
import type { PapersModel } from "./dossier-papers.tsx";
import { Earlier, Missing, Signals, Talk } from "./dossier-signals.tsx";
import { FoldedVerdicts } from "./folded-verdicts.tsx";

interface TriageProps {
  readonly triage: TriageModel;
  readonly derived: readonly DerivedModel[];
  readonly papers: PapersModel;
  readonly booked: readonly BookedLine[];
}

/** What stands out about the intake, each with the answers it rests on: nothing is scored, nobody is. */
export function DossierTriage({ triage, derived, papers, booked }: TriageProps) {
  const signals = derived.filter(({ signal, verdict }) => signal && verdict === "yes");
  const wanted = papers.filter(({ state, optional }) => state === "needed" && !optional).map(({ name }) => name);
  return (
    <section className="card" aria-labelledby="triage">
      <h2 id="triage">
        <T k="queue:triage.title" />
      </h2>
      <p className="hint">
        <T k="queue:triage.intro" />
      </p>
      <Part part="urgent" none="urgentNone" empty={signals.length === 0}>
        <Signals of={signals} />
      </Part>
      <Part part="complete" none="completeNone" empty={triage.unanswered.length + wanted.length === 0}>
        <Missing kind="unanswered" names={triage.unanswered} />
        <Missing kind="papers" names={wanted} />
      </Part>
      <Part part="contradictions" none="contradictionsNone" empty={triage.contradictions.length === 0}>
        <Signals of={triage.contradictions} />
      </Part>
      <Part part="earlier" none="earlierNone" empty={triage.earlier.length === 0}>
        <Earlier earlier={triage.earlier} />
      </Part>
      <Part part="talk">
        <Talk talk={triage.talk} booked={booked} />
      </Part>
      <Part part="prior" none="priorNone" empty={triage.prior.length === 0}>
        <FoldedVerdicts of={triage.prior} words="check">
          {(one) => <Reasons one={one} />}
        </FoldedVerdicts>
      </Part>
      <Part part="likely" none="likelyNone" empty={triage.likely.length === 0}>
        <FoldedVerdicts of={triage.likely} words="check">
          {(one) => <Reasons one={one} />}
        </FoldedVerdicts>
      </Part>
    </section>
  );
}

interface PartProps {
  readonly part: "urgent" | "complete" | "contradictions" | "earlier" | "talk" | "prior" | "likely";
  /** Said when there is nothing. */
  readonly none?: string;
  readonly empty?: boolean;
  readonly children: React.ReactNode;
}

function Part({ part, none, empty = false, children }: PartProps) {
  return (
    <section className="mt-4">
      <h3>
        <T k={`queue:triage.${part}`} />
      </h3>
      {empty && none ? (
        <p className="hint">
          <T k={`queue:triage.${none}`} />
        </p>
      ) : (
        children
      )}
    </section>
  );
}
