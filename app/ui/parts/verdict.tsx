import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Icon } from "./icon.tsx";
import { Text } from "./text.tsx";

const icons = { yes: "check", no: "cross", open: "question" } as const;

export type VerdictTone = keyof typeof icons;

/** A verdict by word, sign and colour. Without words of its own: likely, likely not, perhaps. */
export function Verdict({ verdict, text }: { readonly verdict: VerdictTone; readonly text?: TextRef }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon name={icons[verdict]} />
      {text ? <Text of={text} /> : <T k={`ui:verdict.${verdict}`} />}
    </span>
  );
}

/** A state in a few words. */
export function Tag({
  text,
  tone = "plain",
}: {
  readonly text: TextRef;
  readonly tone?: "plain" | "ok" | "soon" | "urgent";
}) {
  return (
    <span className={`tag tag-${tone}`}>
      <Text of={text} />
    </span>
  );
}
