import { T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { Answered } from "./answer.server.ts";
import { RemoveButton } from "./removing.tsx";
import type { RuleLine } from "./schedule.server.ts";

interface RuleListProps {
  readonly lines: readonly RuleLine[];
  readonly answer: Answered | undefined;
}

/** Hours that come back, by day; breaks stand among them. */
export function RuleList({ lines, answer }: RuleListProps) {
  const column = (id: "day" | "hours" | "weeks" | "valid" | "only" | "act") => ({
    id,
    title: { key: `agenda:beheer.schedule.columns.${id}` },
  });
  return (
    <StaffTable
      caption={{ key: "agenda:beheer.schedule.caption" }}
      columns={[column("day"), column("hours"), column("weeks"), column("only"), column("valid"), column("act")]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [
          line.day,
          <span key="hours">
            {line.breaks ? <T k="agenda:beheer.schedule.break" values={{ hours: line.hours }} /> : line.hours}
            {line.caps ? <small className="block">{line.caps}</small> : null}
          </span>,
          line.weeks,
          line.only || <T key="only" k="agenda:beheer.schedule.everything" />,
          line.days,
          <RemoveButton key="act" id={line.id} line={`${line.day} ${line.hours}`} answer={answer} />,
        ],
      }))}
      empty={{ key: "agenda:beheer.schedule.asHouse" }}
    />
  );
}
