import { useT } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Text } from "../parts/text.tsx";

export interface ChipModel {
  readonly text: TextRef;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number | string;
}

/** Filters as links: state lives in the address. */
export function Chips({ label, chips }: { readonly label: TextRef; readonly chips: readonly ChipModel[] }) {
  const t = useT();
  return (
    <nav aria-label={t(label.key, label.values)}>
      <ChipList chips={chips} />
    </nav>
  );
}

/** The same within a part of a page that has a name of its own. */
export function ChipList({ chips }: { readonly chips: readonly ChipModel[] }) {
  return (
    <ul className="chips">
      {chips.map((chip) => (
        <li key={chip.href}>
          <a className="chip" href={chip.href} aria-current={chip.current ? "true" : undefined}>
            <Text of={chip.text} />
            {chip.count === undefined ? null : <span className="chip-count">{chip.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
