import { key, T } from "#app/i18n/contract.ts";
import { Source } from "./choice-now.tsx";
import type { NotDecided, ProposalModel } from "./proposal.server.ts";

/** Who proposed it, on what ground, and what became of it. */
export function ProposalStory({ page }: { readonly page: ProposalModel }) {
  return (
    <section className="card" aria-labelledby="verhaal">
      <h2 id="verhaal">
        <T k={key("staff", "choices", "states", page.state)} />
      </h2>
      <p className="mt-2">
        <T k="staff:choices.proposedAt" values={{ name: page.proposer, at: page.proposed }} />
      </p>
      {page.decider ? (
        <p className="mt-1">
          <T k={key("staff", "choices", "decidedAt", page.state)} values={{ name: page.decider, at: page.decided }} />
        </p>
      ) : null}
      {page.reason ? <p className="mt-1 whitespace-pre-line">{page.reason}</p> : null}
      <Source href={page.source} />
      {page.remark ? <p className="mt-3 whitespace-pre-line">{page.remark}</p> : null}
    </section>
  );
}

interface ProposalDecisionProps {
  readonly page: ProposalModel;
  readonly refused: NotDecided | undefined;
}

/** A second colleague approves or refuses; who proposed it can only take it back. */
export function ProposalDecision({ page, refused }: ProposalDecisionProps) {
  return (
    <section className="card" aria-labelledby="besluit">
      <h2 id="besluit">
        <T k="staff:choices.decide" />
      </h2>
      {page.own ? <TakeBack /> : <Decide seen={page.seen} refused={refused} />}
    </section>
  );
}

function TakeBack() {
  return (
    <form method="post" className="grid gap-3 justify-items-start mt-2">
      <p>
        <T k="staff:choices.secondNeeded" />
      </p>
      <button className="button button-secondary" type="submit" name="doe" value="withdrawn">
        <T k="staff:choices.withdraw" />
      </button>
    </form>
  );
}

function Decide({ seen, refused }: { readonly seen: number; readonly refused: NotDecided | undefined }) {
  const wrong = refused?.refusal === "reasonMissing";
  return (
    <form method="post" className="grid gap-3 justify-items-start mt-2">
      <input type="hidden" name="gezien" value={seen} />
      <p>
        <T k="staff:choices.decideHint" />
      </p>
      <button className="button" type="submit" name="doe" value="approved">
        <T k="staff:choices.approve" />
      </button>
      <div className="w-full">
        <label className="form-label" htmlFor="reden">
          <T k="staff:choices.reason" />
        </label>
        {wrong ? (
          <p className="form-error" id="reden-wrong">
            <T k="staff:choices.refused.reasonMissing" />
          </p>
        ) : null}
        <textarea
          className="textarea w-full"
          id="reden"
          name="reden"
          rows={3}
          maxLength={1000}
          defaultValue={refused?.reason ?? ""}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? "reden-wrong" : undefined}
        />
      </div>
      <button className="button button-secondary" type="submit" name="doe" value="refused">
        <T k="staff:choices.refuse" />
      </button>
    </form>
  );
}
