import type { BookedLine } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import type { Line, TriageModel } from "#app/queue/contract.ts";
import { Lines } from "./dossier-side.tsx";

interface Signal {
  readonly text: string;
  readonly basis: readonly Line[];
}

/** Each signal with the answers it rests on. */
export function Signals({ of }: { readonly of: readonly Signal[] }) {
  return (
    <ul className="grid gap-2">
      {of.map(({ text, basis }) => (
        <li key={text}>
          <strong>{text}</strong>
          <Lines lines={basis} />
        </li>
      ))}
    </ul>
  );
}

/** What is not there yet, out of the way. */
export function Missing({
  kind,
  names,
}: {
  readonly kind: "unanswered" | "papers";
  readonly names: readonly string[];
}) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary className="py-1.5 cursor-pointer">
        <T k={`queue:triage.${kind}`} values={{ count: String(names.length) }} />
      </summary>
      <p>{names.join(" · ")}</p>
    </details>
  );
}

/** Earlier intakes of the household, each a link. */
export function Earlier({ earlier }: Pick<TriageModel, "earlier">) {
  return (
    <ul className="grid gap-2">
      {earlier.map(({ reference, text, why, again }) => (
        <li key={reference}>
          <a href={`/werkvoorraad/${reference}`}>{reference}</a> {text}
          <small className="block hint">
            {why}
            {again ? (
              <>
                {" · "}
                <strong>
                  <T k="queue:triage.again" />
                </strong>
              </>
            ) : null}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** What the talk needs, and when it is. */
export function Talk({ talk, booked }: { readonly talk: readonly Line[]; readonly booked: readonly BookedLine[] }) {
  const [next] = booked;
  return (
    <>
      <Lines lines={talk} />
      <p className="mt-1">{next ? `${next.when}, ${next.what} (${next.state})` : <T k="agenda:joins.none" />}</p>
    </>
  );
}
