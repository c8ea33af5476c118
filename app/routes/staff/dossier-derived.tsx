import { T } from "#app/i18n/contract.ts";
import type { DerivedModel } from "#app/queue/contract.ts";
import { TraceList } from "#app/ui/staff/trace-list.tsx";
import { FoldedVerdicts } from "./folded-verdicts.tsx";

/** What the computer worked out, each with its article, the figures compared and the answers it rests on. What does not apply is folded away. */
export function DossierDerived({ derived }: { readonly derived: readonly DerivedModel[] }) {
  if (derived.length === 0) return null;
  return (
    <section className="card" aria-labelledby="afgeleid">
      <h2 id="afgeleid" tabIndex={-1}>
        <T k="queue:dossier.derived.title" />
      </h2>
      <p className="hint mb-3">
        <T k="queue:dossier.derived.intro" />
      </p>
      <FoldedVerdicts of={derived} words="derived">
        {(one) => <Trace one={one} />}
      </FoldedVerdicts>
    </section>
  );
}

function Trace({ one }: { readonly one: DerivedModel }) {
  return (
    <div className="ps-4 pb-3">
      <TraceList
        traces={[
          {
            verdict: one.verdict,
            text: { text: one.source, dir: "auto" },
            compared: one.compared.join("; ") || undefined,
          },
        ]}
      />
      <RestsOn one={one} />
    </div>
  );
}

/** The answers that something rests on, and what is not known yet. */
export function RestsOn({ one }: { readonly one: Pick<DerivedModel, "basis" | "missing"> }) {
  return (
    <>
      {one.basis.length > 0 ? (
        <>
          <p className="mt-2 font-semibold">
            <T k="queue:dossier.derived.basis" />
          </p>
          <dl className="data-list">
            {one.basis.map((line) => (
              <div key={line.label}>
                <dt>{line.label}</dt>
                <dd>{line.value}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      {one.missing.length > 0 ? (
        <p className="mt-2">
          <T k="queue:dossier.derived.missing" />: {one.missing.join(", ")}
        </p>
      ) : null}
    </>
  );
}
