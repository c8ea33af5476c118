import { key, T } from "#app/i18n/contract.ts";
import type { CheckModel, SchemeLine } from "#app/queue/contract.ts";
import { TraceList } from "#app/ui/staff/trace-list.tsx";
import { RestsOn } from "./dossier-derived.tsx";

const order = { yes: 0, open: 1, no: 2 } as const;

/** What a saved check said of each scheme, by the rules of its day: likely first, what does not apply folded away. */
export function DossierCheck({ check }: { readonly check: CheckModel }) {
  const sorted = check.schemes.toSorted((left, right) => order[left.verdict] - order[right.verdict]);
  const others = sorted.filter(({ verdict }) => verdict === "no");
  return (
    <section className="card" aria-labelledby="uitkomst">
      <h2 id="uitkomst">
        <T k="queue:dossier.check.title" />
      </h2>
      <p className="hint mb-3">
        <T k="queue:dossier.check.intro" />
      </p>
      <Schemes of={sorted.filter(({ verdict }) => verdict !== "no")} />
      {others.length > 0 ? (
        <details>
          <summary className="py-2 cursor-pointer hint">
            <T k="queue:dossier.derived.others" values={{ count: String(others.length) }} />
          </summary>
          <Schemes of={others} />
        </details>
      ) : null}
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

function Schemes({ of }: { readonly of: readonly SchemeLine[] }) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.text}>
          <details>
            <summary className="py-1.5 cursor-pointer">
              <span className={`verdict verdict-${one.verdict}`}>
                <T k={key("queue", "dossier", "check", one.verdict)} />
              </span>{" "}
              {one.text}
              {one.amount ? <strong className="ms-2">{one.amount}</strong> : null}
            </summary>
            <Reasons one={one} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ one }: { readonly one: SchemeLine }) {
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
