import type { ReactNode } from "react";
import { T, useT } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { Icon } from "../parts/icon.tsx";
import { Text } from "../parts/text.tsx";

export interface StaffColumn {
  readonly id: string;
  readonly title: TextRef;
  /** Sorts by this column; the direction is the present one. */
  readonly sort?: { readonly href: string; readonly direction: "ascending" | "descending" | "none" };
}

export interface StaffRow {
  readonly id: string;
  readonly selected?: boolean;
  /** One per column. Put `data-open` on the link that Enter follows. */
  readonly cells: readonly ReactNode[];
}

interface StaffTableProps {
  readonly caption: TextRef;
  readonly columns: readonly StaffColumn[];
  readonly rows: readonly StaffRow[];
  readonly empty: TextRef;
  /** Few columns of few words: no wider than a phone. */
  readonly fits?: boolean;
}

/** Rows of work; on a phone each row is a card that names its columns. Wider than the screen it scrolls by itself, with the keyboard too. */
export function StaffTable({ caption, columns, rows, empty, fits = false }: StaffTableProps) {
  const t = useT();
  const titles = columns.map(({ title }) => t(title.key, title.values));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t(caption.key, caption.values)}>
      <table className={fits ? "table table-fits" : "table"}>
        <caption className="sr-only">
          <Text of={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row={row.id} data-selected={row.selected ? "" : undefined}>
              {row.cells.map((cell, index) => (
                <td key={columns[index]?.id ?? index} data-label={titles[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? (
        <p className="table-empty">
          <Text of={empty} />
        </p>
      ) : null}
    </section>
  );
}

function Header({ column: { title, sort } }: { readonly column: StaffColumn }) {
  if (!sort) {
    return (
      <th scope="col">
        <Text of={title} />
      </th>
    );
  }
  const sorted = sort.direction === "none" ? undefined : sort.direction;
  return (
    <th scope="col" aria-sort={sorted}>
      <a href={sort.href}>
        <Text of={title} />
        {sorted ? (
          <>
            <Icon name={sorted === "ascending" ? "up" : "down"} />
            <span className="sr-only">
              <T k={`ui:table.sorted.${sorted}`} />
            </span>
          </>
        ) : null}
      </a>
    </th>
  );
}
