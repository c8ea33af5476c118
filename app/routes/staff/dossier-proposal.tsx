import { T } from "#app/i18n/contract.ts";
import type { TermModel } from "#app/queue/contract.ts";
import { DecisionText } from "./dossier-decisions.tsx";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { Folded, Note } from "./dossier-term-fields.tsx";

interface ProposalProps {
  readonly proposal: TermModel["proposal"];
  readonly view: InView;
}

/** What one colleague would decide, for another to agree with or to send back. Who proposed can only take it back. */
export function Proposal({ proposal, view }: ProposalProps) {
  if (!proposal) return null;
  const { by, open, own, reason } = proposal;
  return (
    <section className="notice mt-3 block" aria-labelledby="voorstel">
      <h3 id="voorstel">
        <T k={open ? "queue:proposal.title" : "queue:proposal.returned"} />
      </h3>
      <p className="hint">{by}</p>
      {reason ? (
        <p className="whitespace-pre-line">
          <T k="queue:proposal.why" values={{ reason }} />
        </p>
      ) : null}
      <DecisionText decision={proposal} />
      {open ? <Answers own={own} view={view} /> : null}
    </section>
  );
}

function Answers({ own, view }: { readonly own: boolean; readonly view: InView }) {
  if (own)
    return (
      <>
        <p className="mb-2">
          <T k="queue:proposal.waits" />
        </p>
        <DossierForm view={view}>
          <Press name="takeBack" quiet>
            <T k="queue:actions.takeBack" />
          </Press>
        </DossierForm>
      </>
    );
  return (
    <div className="grid gap-3">
      <DossierForm view={view}>
        <Press name="approve">
          <T k="queue:actions.approve" />
        </Press>
      </DossierForm>
      <Folded view={view} button="returnProposal">
        <Note view={view} button="returnProposal" label="queue:proposal.returnWhy" />
      </Folded>
    </div>
  );
}
