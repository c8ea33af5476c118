import type { SessionModel, SessionPerson } from "#app/appointments/contract.ts";
import { key, T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

const columns = (["name", "companion", "language", "state", "open"] as const).map((id) => ({
  id,
  title: { key: `agenda:staff.fields.${id}` },
}));

/** Who comes to a meeting, by name. On paper each has a box to tick. */
export function SessionTable({ people }: Pick<SessionModel, "people">) {
  return (
    <StaffTable
      caption={{ key: "agenda:staff.whoComes" }}
      columns={columns}
      rows={people.map((person) => ({ id: person.id, cells: cellsOf(person) }))}
      empty={{ key: "agenda:session.nobody" }}
    />
  );
}

function cellsOf(person: SessionPerson) {
  return [
    <span key="name" className="font-semibold">
      {person.name}
    </span>,
    person.along || "–",
    person.language || "–",
    <Presence key="state" person={person} />,
    person.link ? (
      <a key="link" href={person.link.href} data-open className="whitespace-nowrap">
        <bdi dir="ltr">{person.link.text}</bdi>
      </a>
    ) : (
      "–"
    ),
  ];
}

/** How it stands with somebody, and what can be noted now. */
function Presence({ person }: { readonly person: SessionPerson }) {
  const { state, tone, marks, link, version, name } = person;
  if (!link) return "–";
  return (
    <form method="post" className="flex flex-wrap items-center gap-2">
      <span className={`tag tag-${tone} no-print`}>{state}</span>
      <span className="print-box hidden print:inline-block" />
      {marks.map((mark) => (
        <button
          key={mark}
          className="button button-secondary no-print"
          type="submit"
          name="doe"
          value={`${mark}:${link.text}:${version}`}
        >
          <T k={key("agenda", "staff", "marks", mark)} />
          <span className="sr-only"> {name}</span>
        </button>
      ))}
    </form>
  );
}
