import type { SaidModel } from "../pages/information-model.ts";
import { ShowMoment, Text } from "./text.tsx";

/** What was written, each with who and when above it; lines stay as they were typed. */
export function Said({ said }: { readonly said: readonly SaidModel[] }) {
  return (
    <ol className="said">
      {said.map(({ who, when, text, lang, own }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once
        <li key={index} className={own ? "card is-own" : "card"}>
          <p className="said-by">
            <strong>
              <Text of={who} />
            </strong>
            {when ? <ShowMoment of={when} /> : null}
          </p>
          <p className="said-text" dir="auto" lang={lang}>
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
