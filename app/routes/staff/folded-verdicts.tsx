import type { ReactNode } from "react";
import { key, T } from "#app/i18n/contract.ts";

interface VerdictLine {
  readonly text: string;
  readonly verdict: "yes" | "open" | "no";
}

interface FoldedVerdictsProps<Line extends VerdictLine> {
  readonly of: readonly Line[];
  /** What a verdict is called: `queue:dossier.<words>.<verdict>`. */
  readonly words: "check" | "derived";
  /** Beside the text, always seen. */
  readonly beside?: (line: Line) => ReactNode;
  /** Below it, when it is opened. */
  readonly children: (line: Line) => ReactNode;
}

const order = { yes: 0, open: 1, no: 2 } as const;

/** Verdicts one by one, likely first; what does not apply is folded away. Each opens to what it rests on. */
export function FoldedVerdicts<Line extends VerdictLine>({ of, ...line }: FoldedVerdictsProps<Line>) {
  const sorted = of.toSorted((left, right) => order[left.verdict] - order[right.verdict]);
  const others = sorted.filter(({ verdict }) => verdict === "no");
  return (
    <>
      <Verdicts of={sorted.filter(({ verdict }) => verdict !== "no")} {...line} />
      {others.length > 0 ? (
        <details>
          <summary className="py-2 cursor-pointer hint">
            <T k="queue:dossier.derived.others" values={{ count: String(others.length) }} />
          </summary>
          <Verdicts of={others} {...line} />
        </details>
      ) : null}
    </>
  );
}

function Verdicts<Line extends VerdictLine>({ of, words, beside, children }: FoldedVerdictsProps<Line>) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.text}>
          <details>
            <summary className="py-1.5 cursor-pointer">
              <span className={`verdict verdict-${one.verdict}`}>
                <T k={key("queue", "dossier", words, one.verdict)} />
              </span>{" "}
              {one.text}
              {beside?.(one)}
            </summary>
            {children(one)}
          </details>
        </li>
      ))}
    </ul>
  );
}
