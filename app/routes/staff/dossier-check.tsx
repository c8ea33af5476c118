import { T } from "#app/i18n/contract.ts";
import type { CheckModel, SchemeLine } from "#app/queue/contract.ts";
import { TraceList } from "#app/ui/staff/trace-list.tsx";
import { RestsOn } from "./dossier-derived.tsx";
import { FoldedVerdicts } from "./folded-verdicts.tsx";

/** What a saved check said of each scheme, by the rules of its day: likely first, what does not apply folded away. */
export function DossierCheck({ check }: { readonly check: CheckModel }) {
  return (
    <section className="card" aria-labelledby="uitkomst">
      <h2 id="uitkomst" tabIndex={-1}>
        <T k="queue:dossier.check.title" />
      </h2>
      <p className="hint mb-3">
        <T k="queue:dossier.check.intro" />
      </p>
      <FoldedVerdicts
        of={check.schemes}
        words="check"
        beside={({ amount }) => (amount ? <strong className="ms-2">{amount}</strong> : null)}
      >
        {(one) => <Reasons one={one} />}
      </FoldedVerdicts>
      <dl className="data-list mt-4">
        {check.pinned.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The conditions of a scheme one by one, and what they rest on. */
export function Reasons({ one }: { readonly one: SchemeLine }) {
  return (
    <div className="ps-4 pb-3">
      <TraceList
        traces={one.reasons.map(({ verdict, text, source, compared }) => ({
          verdict,
          text: { text, dir: "auto" },
          compared: compared || undefined,
          source,
        }))}
      />
      {one.judgements.length > 0 ? (
        <p className="mt-2">
          <T k="queue:dossier.check.judgements" />: {one.judgements.join(" ")}
        </p>
      ) : null}
      <RestsOn one={one} />
    </div>
  );
}
