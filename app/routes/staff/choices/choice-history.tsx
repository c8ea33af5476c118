import { key, T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { HistoryLine } from "./choice.server.ts";

/** Everything that was ever proposed, and who decided what about it. */
export function ChoiceHistory({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const column = (id: "days" | "terms" | "proposed" | "state") => ({
    id,
    title: { key: `staff:choices.columns.${id}` },
  });
  return (
    <section className="mt-6" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis" className="mb-2">
        <T k="staff:choices.history" />
      </h2>
      <StaffTable
        caption={{ key: "staff:choices.history" }}
        columns={[column("days"), column("terms"), column("proposed"), column("state")]}
        rows={lines.map((line) => ({ id: line.id, cells: cellsOf(line) }))}
        empty={{ key: "staff:choices.noHistory" }}
      />
    </section>
  );
}

function cellsOf({ href, days, terms, proposer, proposed, state, decider, decided }: HistoryLine) {
  return [
    <a key="days" href={href} data-open>
      {days}
    </a>,
    terms,
    <span key="proposed">
      <bdi>{proposer}</bdi>
      <small>{proposed}</small>
    </span>,
    <span key="state">
      <T k={key("staff", "choices", "states", state)} />
      <small>
        <bdi>{decider}</bdi> {decided}
      </small>
    </span>,
  ];
}
