import { T } from "#app/i18n/contract.ts";
import type { RuleLine } from "#app/queue/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

const columns = (["place", "gemeente", "kind", "category", "language", "colleagues", "hands", "edit"] as const).map(
  (id) => ({
    id,
    title: { key: `queue:rules.fields.${id}` },
  }),
);

/** The rules in the order in which they are tried. */
export function RulesTable({ rows }: { readonly rows: readonly RuleLine[] }) {
  return (
    <StaffTable
      caption={{ key: "queue:rules.title" }}
      columns={columns}
      rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row) }))}
      empty={{ key: "queue:rules.none" }}
    />
  );
}

function cellsOf(row: RuleLine) {
  return [
    row.place,
    row.gemeente,
    row.kind,
    row.category,
    row.language,
    row.colleagues,
    row.hands,
    <form key="edit" method="post" className="flex flex-wrap items-center gap-x-4">
      <input type="hidden" name="regel" value={row.id} />
      <input type="hidden" name="versie" value={row.version} />
      <a href={row.edit} data-open>
        <T k="queue:rules.change" />
        <span className="sr-only"> {row.place}</span>
      </a>
      <button className="link-button" type="submit" name="doe" value="weg">
        <T k="queue:rules.remove" />
        <span className="sr-only"> {row.place}</span>
      </button>
    </form>,
  ];
}
