import { key, T } from "#app/i18n/contract.ts";
import { Lines } from "../dossier-side.tsx";

interface ReportProps {
  readonly report: {
    readonly id: string;
    readonly facts: string;
    readonly open: boolean;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
  };
}

/** One report, and what came of it. */
export function OversightReport({ report: { id, facts, open, lines } }: ReportProps) {
  return (
    <section className="card">
      <Lines lines={lines} />
      <p className="whitespace-pre-line my-3">{facts}</p>
      {open ? (
        <form method="post">
          <input type="hidden" name="melding" value={id} />
          <p className="hint mb-2">
            <T k="queue:oversight.closeHint" />
          </p>
          <div className="flex flex-wrap gap-3">
            {(["confirmed", "unfounded"] as const).map((result) => (
              <button key={result} className="button button-secondary" type="submit" name="doe" value={result}>
                <T k={key("queue", "oversight", result)} />
              </button>
            ))}
          </div>
        </form>
      ) : null}
    </section>
  );
}
