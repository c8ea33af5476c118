import { T } from "#app/i18n/contract.ts";
import { Icon } from "../parts/icon.tsx";
import { Show, type Shown } from "../parts/text.tsx";
import type { VerdictTone } from "../parts/verdict.tsx";

export interface TraceModel {
  readonly verdict: VerdictTone;
  readonly text: Shown;
  /** The figures that were compared, in words: "€ 1.560,00 tegen € 1.419,46". */
  readonly compared?: string;
  /** Article or regulation. */
  readonly source?: string;
  readonly parts?: readonly TraceModel[];
}

const icons = { yes: "check", no: "cross", open: "question" } as const;

/** Why a verdict is what it is: each condition, by word, sign and colour, with its figures and its article. */
export function TraceList({ traces }: { readonly traces: readonly TraceModel[] }) {
  return (
    <ul className="trace">
      {traces.map((trace, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <li key={index} className={`is-${trace.verdict}`}>
          <Icon name={icons[trace.verdict]} />
          <div>
            <span className="sr-only">
              <T k={`ui:trace.${trace.verdict}`} />{" "}
            </span>
            <Show of={trace.text} />
            {trace.compared ? <small>{trace.compared}</small> : null}
            {trace.source ? <small>{trace.source}</small> : null}
          </div>
          {trace.parts && trace.parts.length > 0 ? <TraceList traces={trace.parts} /> : null}
        </li>
      ))}
    </ul>
  );
}
