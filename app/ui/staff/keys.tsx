import type { TextRef } from "../forms/page-model.ts";
import { Text } from "../parts/text.tsx";

/** Which key does what, under a list. */
export function Keys({
  keys,
}: {
  readonly keys: readonly { readonly keys: readonly string[]; readonly text: TextRef }[];
}) {
  return (
    <ul className="keys">
      {keys.map((row) => (
        <li key={row.text.key}>
          {row.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          <Text of={row.text} />
        </li>
      ))}
    </ul>
  );
}
