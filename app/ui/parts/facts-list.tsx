import type { TextRef } from "../forms/page-model.ts";
import { Show, type Shown, Text } from "./text.tsx";

/** A few facts, each label above its value. */
export function FactsList({ rows }: { readonly rows: readonly { readonly label: TextRef; readonly value: Shown }[] }) {
  return (
    <dl className="facts-list">
      {rows.map((row) => (
        <div key={row.label.key}>
          <dt>
            <Text of={row.label} />
          </dt>
          <dd>
            <Show of={row.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
