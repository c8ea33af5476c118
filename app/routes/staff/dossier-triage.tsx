import { Fragment } from "react";
import type { BookedLine } from "#app/appointments/contract.ts";
import { key, T } from "#app/i18n/contract.ts";
import type { DerivedModel, SchemeLine, TriageModel } from "#app/queue/contract.ts";
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

/** What stands out about the intake, each with the answers it rests on: nothing is scored, nobody is. What does not is said in one line. */
export function DossierTriage({ triage, derived, papers, booked }: TriageProps) {
  const signals = derived.filter(({ signal, verdict }) => signal && verdict === "yes");
  const wanted = papers.filter(({ state, optional }) => state === "needed" && !optional).map(({ name }) => name);
  const { contradictions, earlier, prior, likely } = triage;
  const complete = [...triage.unanswered, ...wanted];
  const found = { urgent: signals, complete, contradictions, earlier, prior, likely };
  return (
    <section className="card" aria-labelledby="triage">
      <h2 id="triage" tabIndex={-1}>
        <T k="queue:triage.title" />
      </h2>
      <p className="hint">
        <T k="queue:triage.intro" />
      </p>
      <Part part="urgent" of={found.urgent}>
        <Signals of={signals} />
      </Part>
      <Part part="complete" of={found.complete}>
        <Missing kind="unanswered" names={triage.unanswered} />
        <Missing kind="papers" names={wanted} />
      </Part>
      <Part part="contradictions" of={found.contradictions}>
        <Signals of={contradictions} />
      </Part>
      <Part part="earlier" of={found.earlier}>
        <Earlier earlier={earlier} />
      </Part>
      <Part part="talk">
        <Talk talk={triage.talk} booked={booked} />
      </Part>
      <Schemes part="prior" of={prior} />
      <Schemes part="likely" of={likely} />
      <NotFound found={found} />
    </section>
  );
}

function Schemes({ part, of }: { readonly part: "prior" | "likely"; readonly of: readonly SchemeLine[] }) {
  return (
    <Part part={part} of={of}>
      <FoldedVerdicts of={of} words="check">
        {(one) => <Reasons one={one} />}
      </FoldedVerdicts>
    </Part>
  );
}

function NotFound({ found }: { readonly found: { readonly [part: string]: readonly unknown[] } }) {
  const none = Object.keys(found).filter((part) => found[part]?.length === 0);
  return (
    <p className="hint mt-4">
      {none.map((part) => (
        <Fragment key={part}>
          <T k={key("queue", "triage", `${part}None`)} />{" "}
        </Fragment>
      ))}
    </p>
  );
}

interface PartProps {
  readonly part: "urgent" | "complete" | "contradictions" | "earlier" | "talk" | "prior" | "likely";
  /** What it shows; where there is nothing, it is not there. */
  readonly of?: readonly unknown[];
  readonly children: React.ReactNode;
}

function Part({ part, of, children }: PartProps) {
  if (of?.length === 0) return null;
  return (
    <section className="mt-4">
      <h3>
        <T k={key("queue", "triage", part)} />
      </h3>
      {children}
    </section>
  );
}
