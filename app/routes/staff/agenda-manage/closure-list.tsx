import { T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { Answered } from "./answer.server.ts";
import type { ClosureLine } from "./closures.server.ts";
import { managePages } from "./manage-head.tsx";
import { RemoveButton } from "./removing.tsx";

interface ClosureListProps {
  readonly lines: readonly ClosureLine[];
  readonly answer: Answered | undefined;
}

/** What is closed from today on. */
export function ClosureList({ lines, answer }: ClosureListProps) {
  return (
    <StaffTable
      caption={{ key: "agenda:beheer.pages.closures.title" }}
      columns={[
        { id: "day", title: { key: "agenda:beheer.fields.dag" } },
        { id: "what", title: { key: "agenda:beheer.fields.wat" } },
        { id: "hours", title: { key: "agenda:beheer.closures.hours" } },
        { id: "reason", title: { key: "agenda:beheer.fields.reden" } },
        { id: "act", title: { key: "agenda:beheer.closures.act" } },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [
          <span key="day" className="whitespace-nowrap">
            {line.day}
          </span>,
          line.what,
          line.opens ? <T key="hours" k="agenda:beheer.closures.opens" values={{ hours: line.hours }} /> : line.hours,
          line.reason,
          <Act key="act" line={line} answer={answer} />,
        ],
      }))}
      empty={{ key: "agenda:beheer.closures.empty" }}
    />
  );
}

function Act({ line, answer }: { readonly line: ClosureLine; readonly answer: Answered | undefined }) {
  if (line.holiday)
    return (
      <a href={managePages.holidays}>
        <T k="agenda:beheer.pages.holidays.name" />
      </a>
    );
  return <RemoveButton id={line.id} line={`${line.day}, ${line.what}`} answer={answer} />;
}
