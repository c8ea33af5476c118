import { T } from "#app/i18n/contract.ts";
import type { TermModel } from "#app/queue/contract.ts";
import { Lines } from "./dossier-side.tsx";

/** What stands, and below it what it took the place of. */
export function Decisions({ decision, earlier }: Pick<TermModel, "decision" | "earlier">) {
  return (
    <>
      <DecisionText decision={decision} />
      {earlier.length > 0 ? (
        <details>
          <summary className="py-2.5 cursor-pointer underline">
            <T k="queue:terms.earlier" values={{ count: earlier.length }} />
          </summary>
          {earlier.map((one) => (
            <DecisionText key={one.letter + one.file} decision={one} />
          ))}
        </details>
      ) : null}
    </>
  );
}

/** What was decided, on which ground and why, and the letter. */
export function DecisionText({ decision }: Pick<TermModel, "decision">) {
  if (!decision) return null;
  return (
    <div className="mt-3">
      <Lines lines={decision.lines} />
      {decision.file ? (
        <p>
          <a href={decision.file} download>
            <T k="queue:terms.letterDownload" />
          </a>
        </p>
      ) : null}
      {decision.letter ? (
        <details>
          <summary className="py-2.5 cursor-pointer underline">
            <T k="queue:terms.letter" />
          </summary>
          <p className="whitespace-pre-line">{decision.letter}</p>
        </details>
      ) : null}
    </div>
  );
}
