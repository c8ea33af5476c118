import { T } from "#app/i18n/contract.ts";
import { Icon } from "../parts/icon.tsx";
import { Text } from "../parts/text.tsx";
import type { TextRef } from "./page-model.ts";

type Standing = "yes" | "open" | "no";

/** What is known of each scheme so far. A row keeps its place, whatever becomes of it. */
export interface StandingsModel {
  readonly rows: readonly { readonly name: TextRef; readonly standing: Standing }[];
  readonly yes: number;
  readonly open: number;
  readonly no: number;
}

const icons = { yes: "check", open: "question", no: "cross" } as const;

/** Folded in under the question: a line of counts, and who wants to see more unfolds the list. A sign and a word say it; colour only helps. */
export function Standings({ model }: { readonly model: StandingsModel }) {
  return (
    <details className="standings">
      <summary>
        <span className="standings-title">
          <T k="ui:standings.title" />
          <Icon name="down" turn />
        </span>
        <span className="standings-counts">
          {(["yes", "open", "no"] as const).map((standing) => (
            <span key={standing} className={`standing standing-${standing}`}>
              <Icon name={icons[standing]} />
              <T k={`ui:standings.counts.${standing}`} values={{ count: model[standing] }} />
            </span>
          ))}
        </span>
      </summary>
      <ul>
        {model.rows.map(({ name, standing }) => (
          <li key={name.key} className={`standing-${standing}`}>
            <Icon name={icons[standing]} />
            <Text of={name} />
            <T k={`ui:standings.${standing}`} />
          </li>
        ))}
      </ul>
      <p className="hint">
        <T k="ui:standings.hint" />
      </p>
    </details>
  );
}
