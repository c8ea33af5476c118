import type { AgendaDay, AgendaLine } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

const columns = (["time", "what", "with", "language", "state", "open"] as const).map((id) => ({
  id,
  title: { key: `agenda:staff.fields.${id}` },
}));

/** The appointments of a day, in order of time. */
export function AgendaTable({ day }: { readonly day: AgendaDay }) {
  // A week of empty tables says no more than a week of short lines.
  if (day.lines.length === 0)
    return (
      <p className="hint">
        <T k="agenda:staff.empty" />
      </p>
    );
  return (
    <StaffTable
      caption={{ key: "agenda:staff.caption", values: { day: day.title } }}
      columns={columns}
      rows={day.lines.map((line) => ({ id: line.id, cells: cellsOf(line) }))}
      empty={{ key: "agenda:staff.empty" }}
    />
  );
}

function cellsOf(line: AgendaLine) {
  return [
    <span key="time" className="is-moment whitespace-nowrap">
      {line.time}
    </span>,
    line.what,
    line.who || "–",
    line.language || "–",
    line.state ? (
      <span key="state" className={`tag tag-${line.tone}`}>
        {line.state}
      </span>
    ) : (
      "–"
    ),
    line.link ? (
      <a key="link" href={line.link.href} data-open className="whitespace-nowrap">
        <bdi dir="ltr">{line.link.text}</bdi>
      </a>
    ) : (
      "–"
    ),
  ];
}
