import { T } from "#app/i18n/contract.ts";
import type { ProposalLine } from "./choices.server.ts";

/** Proposals that wait for a second colleague. */
export function OpenProposals({ proposals }: { readonly proposals: readonly ProposalLine[] }) {
  if (proposals.length === 0) return null;
  return (
    <section className="card" aria-labelledby="wacht">
      <h2 id="wacht">
        <T k="staff:choices.openTitle" />
      </h2>
      <ul className="grid gap-2 mt-2">
        {proposals.map(({ id, href, title, terms, proposer, own }) => (
          <li key={id}>
            <a href={href}>{title}</a> · {terms} ·{" "}
            <T k={own ? "staff:choices.ownWaits" : "staff:choices.proposedBy"} values={{ name: proposer }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
