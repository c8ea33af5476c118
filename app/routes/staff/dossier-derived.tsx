import { key, T } from "#app/i18n/contract.ts";
import type { DerivedModel } from "#app/queue/contract.ts";
import { TraceList } from "#app/ui/staff/trace-list.tsx";

/** What the computer worked out, each with its article, the figures compared and the answers it rests on. What does not apply is folded away. */
export function DossierDerived({ derived }: { readonly derived: readonly DerivedModel[] }) {
  const apply = derived.filter(({ verdict }) => verdict !== "no");
  const others = derived.filter(({ verdict }) => verdict === "no");
  const sorted = apply.toSorted((left, right) =>
    left.verdict === right.verdict ? 0 : left.verdict === "yes" ? -1 : 1,
  );
  return (
    <section className="card" aria-labelledby="afgeleid">
      <h2 id="afgeleid">
        <T k="queue:dossier.derived.title" />
      </h2>
      <p className="hint mb-3">
        <T k="queue:dossier.derived.intro" />
      </p>
      <Verdicts of={sorted} />
      {others.length > 0 ? (
        <details>
          <summary className="py-2 cursor-pointer hint">
            <T k="queue:dossier.derived.others" values={{ count: String(others.length) }} />
          </summary>
          <Verdicts of={others} />
        </details>
      ) : null}
    </section>
  );
}

function Verdicts({ of }: { readonly of: readonly DerivedModel[] }) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.text}>
          <details>
            <summary className="py-1.5 cursor-pointer">
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
