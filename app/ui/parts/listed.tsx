import type { ReactNode } from "react";

interface ListedProps<Item> {
  readonly title: ReactNode;
  readonly of: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

/** A few words and the list they open; nothing at all without items. */
export function Listed<Item>({ title, of, children }: ListedProps<Item>) {
  if (of.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="plain-list">
        {of.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
          <li key={index}>{children(item)}</li>
        ))}
      </ul>
    </div>
  );
}
