import { T } from "#app/i18n/contract.ts";
import type { HouseholdListLine, TaskLine } from "#app/queue/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

type Column = "due" | "what" | "household" | "gemeente" | "state" | "calls" | "origin" | "since" | "next";
const columns = (...ids: readonly Column[]) => ids.map((id) => ({ id, title: { key: `register:list.columns.${id}` } }));

/** Dated work; the number opens the page of the household. */
export function TaskTable({ rows }: { readonly rows: readonly TaskLine[] }) {
  return (
    <StaffTable
      caption={{ key: "register:list.caption" }}
      columns={columns("due", "what", "household", "gemeente", "state", "calls")}
      rows={rows.map((line) => ({
        id: line.id,
        cells: [
          <span key="due">
            <span className="is-due is-moment">{line.day}</span>
            {line.late ? <small className={line.isLate ? "is-late" : "is-soon"}>{line.late}</small> : null}
          </span>,
          line.what,
          <Opening key="household" line={line} />,
          line.gemeente,
          line.state,
          line.calls,
        ],
      }))}
      empty={{ key: "register:list.empty" }}
    />
  );
}

/** Every household, the newest first. */
export function HouseholdTable({ rows }: { readonly rows: readonly HouseholdListLine[] }) {
  return (
    <StaffTable
      caption={{ key: "register:list.captionAll" }}
      columns={columns("household", "origin", "state", "next", "gemeente", "calls", "since")}
      rows={rows.map((line) => ({
        id: line.reference,
        cells: [
          <Opening key="household" line={line} />,
          line.origin,
          line.state,
          line.next,
          line.gemeente,
          line.calls,
          <span key="since" className="is-moment">
            {line.since}
          </span>,
        ],
      }))}
      empty={{ key: "register:list.empty" }}
    />
  );
}

function Opening({ line }: { readonly line: TaskLine | HouseholdListLine }) {
  return (
    <>
      <a href={line.href} data-open>
        <bdi dir="ltr">{line.reference}</bdi>
      </a>
      {line.shielded ? (
        <small>
          <T k="register:list.shielded" />
        </small>
      ) : null}
    </>
  );
}
