import { T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { ChangeLine } from "./changes.server.ts";

interface ChangeListProps {
  readonly lines: readonly ChangeLine[];
  /** All of one thing: then its name goes without saying. */
  readonly ofOne?: boolean;
}

/** Who, when, from what to what. */
export function ChangeList({ lines, ofOne = false }: ChangeListProps) {
  const column = (id: "at" | "who" | "what" | "fields") => ({ id, title: { key: `staff:beheer.columns.${id}` } });
  return (
    <StaffTable
      caption={{ key: "staff:beheer.changes.title" }}
      columns={[column("at"), column("who"), column("what"), column("fields")]}
      rows={lines.map(({ id, at, who, what, name, fields }) => ({
        id,
        cells: [
          at,
          <bdi key="who">{who}</bdi>,
          <span key="what">
            {what}
            {ofOne ? null : (
              <small>
                <bdi>{name}</bdi>
              </small>
            )}
          </span>,
          <ul key="fields">
            {fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
          </ul>,
        ],
      }))}
      empty={{ key: "staff:beheer.changes.empty" }}
    />
  );
}

/** Under a page of one thing: everything that was ever changed of it. */
export function ChangeHistory({ lines }: { readonly lines: readonly ChangeLine[] }) {
  return (
    <section className="mt-6" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis" className="mb-2">
        <T k="staff:beheer.changes.history" />
      </h2>
      <ChangeList lines={lines} ofOne />
    </section>
  );
}
