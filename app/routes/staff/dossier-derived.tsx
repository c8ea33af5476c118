import { key, T } from "#app/i18n/contract.ts";
import type { DerivedModel } from "#app/queue/contract.ts";
import { TraceList } from "#app/ui/staff/trace-list.tsx";

/** What the computer worked out, each with its article, the figures compared and the answers it rests on. Taken routes stand first. */
export function DossierDerived({ derived }: { readonly derived: readonly DerivedModel[] }) {
  const order = { yes: 0, open: 1, no: 2 };
  const sorted = [...derived].sort((left, right) => order[left.verdict] - order[right.verdict]);
  return (
    <section className="card" aria-labelledby="afgeleid">
      <h2 id="afgeleid">
        <T k="queue:dossier.derived.title" />
      </h2>
      <p className="hint mb-3">
        <T k="queue:dossier.derived.intro" />
      </p>
      <ul className="grid gap-1">
        {sorted.map((one) => (
          <li key={one.text}>
            <details>
              <summary className="py-2 cursor-pointer">
                <span className={`verdict verdict-${one.verdict}`}>
                  <T k={key("queue", "dossier", "derived", one.verdict)} />
                </span>{" "}
                {one.text}
              </summary>
              <Trace one={one} />
            </details>
          </li>
        ))}
      </ul>
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
    </div>
  );
}
