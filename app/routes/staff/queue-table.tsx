import type { DueModel, QueueLine, QueueModel } from "#app/queue/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Marks } from "./marks.tsx";
import { Pick } from "./queue-pick.tsx";

/** The lines of the list; the reference opens the file. */
export function QueueTable({ list }: { readonly list: QueueModel }) {
  const column = (id: "age" | "due" | "kind" | "state" | "gemeente" | "language" | "waiting" | "assignee") => ({
    id,
    title: { key: `queue:list.columns.${id}` },
    ...(list.sorts[id] ? { sort: list.sorts[id] } : {}),
  });
  return (
    <StaffTable
      caption={{ key: "queue:list.caption" }}
      columns={[
        ...(list.canDivide ? [{ id: "pick", title: { key: "queue:divide.pickTitle" } }] : []),
        column("age"),
        column("due"),
        column("kind"),
        column("state"),
        column("gemeente"),
        column("language"),
        column("waiting"),
        column("assignee"),
      ]}
      rows={list.rows.map((line) => ({
        id: line.reference,
        cells: [...(list.canDivide ? [<Pick key="pick" reference={line.reference} />] : []), ...cellsOf(line)],
      }))}
      empty={{ key: "queue:list.empty" }}
    />
  );
}

function cellsOf(line: QueueLine) {
  return [
    <span key="age">
      <span className="is-due">{line.age}</span>
      <small>{line.day}</small>
    </span>,
    line.due ? <Due key="due" due={line.due} /> : "–",
    <span key="kind">
      {line.kind}
      <Marks marks={line.marks} />
      <small>
        <a href={line.href} data-open>
          {line.reference}
        </a>
      </small>
      {line.tasks.map((task) => (
        <small key={task}>{task}</small>
      ))}
    </span>,
    line.state,
    line.gemeente,
    line.language,
    line.waiting,
    line.assignee,
  ];
}

function Due({ due: { left, late, day, still, advance } }: { readonly due: DueModel }) {
  return (
    <span>
      {late ? <strong className="is-due">{left}</strong> : <span>{left}</span>}
      <small>{day}</small>
      {still ? <small>{still}</small> : null}
      {advance ? <small>{advance}</small> : null}
    </span>
  );
}
