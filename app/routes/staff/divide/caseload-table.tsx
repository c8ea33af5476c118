import { T } from "#app/i18n/contract.ts";
import { type CaseloadLine, categories } from "#app/queue/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

const title = (id: string) => ({ id, title: { key: `queue:caseload.columns.${id}` } });

/** A line for each colleague: per category, together, and how full that is. */
export function CaseloadTable({ rows }: { readonly rows: readonly CaseloadLine[] }) {
  return (
    <StaffTable
      caption={{ key: "queue:caseload.title" }}
      columns={[
        title("name"),
        ...categories.map((id) => ({ id, title: { key: `queue:caseload.categories.${id}` } })),
        title("total"),
        title("full"),
        title("handOver"),
      ]}
      rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row) }))}
      empty={{ key: "queue:caseload.none" }}
    />
  );
}

function cellsOf(row: CaseloadLine) {
  return [
    <span key="name">
      <a href={row.list} data-open>
        {row.name}
      </a>
      <small>{row.gone ? <T k="queue:caseload.gone" /> : row.role}</small>
    </span>,
    ...row.counts,
    <strong key="total">{row.total}</strong>,
    <Full key="full" row={row} />,
    row.total > 0 ? (
      <a key="handOver" href={row.handOver}>
        <T k="queue:caseload.handOver" />
      </a>
    ) : (
      "–"
    ),
  ];
}

function Full({ row: { full, over, gone } }: { readonly row: CaseloadLine }) {
  if (gone) return <>–</>;
  if (full === null) return <T k="queue:caseload.unknown" />;
  if (!over) return <>{full}</>;
  return (
    <span>
      <strong className="is-due">{full}</strong>
      <small>
        <T k="queue:caseload.over" />
      </small>
    </span>
  );
}
