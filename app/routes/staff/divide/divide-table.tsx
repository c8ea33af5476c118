import { T } from "#app/i18n/contract.ts";
import type { DivideLine, DivideModel } from "#app/queue/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { NoteField } from "../note-field.tsx";
import { type NotDivided, To } from "./divide-choice.tsx";

const columns = (["reference", "state", "gemeente", "category", "now", "to"] as const).map((id) => ({
  id,
  title: { key: `queue:divide.columns.${id}` },
}));

/** Each intake with who has it and who would get it. After a press: what did not go, why, and the choice as it was. */
export function DivideTable({
  page,
  left,
}: {
  readonly page: DivideModel;
  readonly left: readonly NotDivided[] | null;
}) {
  const lines = left
    ? page.lines.filter(({ reference }) => left.some((one) => one.reference === reference))
    : page.lines;
  return (
    <form method="post">
      <Said left={left} page={page} />
      <StaffTable
        caption={{ key: "queue:divide.caption" }}
        columns={columns}
        rows={lines.map((line) => ({
          id: line.reference,
          cells: cellsOf(
            line,
            left?.find(({ reference }) => reference === line.reference),
          ),
        }))}
        empty={{ key: "queue:divide.nothing" }}
      />
      <div className="max-w-2xl grid gap-3 mt-3 justify-items-start">
        <NoteField label={<T k="queue:divide.note" />} value="" />
        <button className="button" type="submit">
          <T k="queue:divide.press" />
        </button>
      </div>
    </form>
  );
}

/** What did not go, and that there is more than this. */
function Said({ left, page }: Parameters<typeof DivideTable>[0]) {
  return (
    <>
      {left ? (
        <p className="notice notice-error" role="alert">
          <T k="queue:divide.left" values={{ count: left.length }} />
        </p>
      ) : null}
      {page.more ? (
        <p className="hint">
          <T k="queue:divide.more" values={{ count: page.lines.length }} />
        </p>
      ) : null}
    </>
  );
}

function cellsOf(line: DivideLine, not: NotDivided | undefined) {
  return [
    <span key="reference">
      {line.kind}
      <small>
        <a href={`/werkvoorraad/${line.reference}`} data-open>
          {line.reference}
        </a>
      </small>
      {line.rule === null ? null : (
        <small>
          <T k="queue:divide.rule" values={{ place: line.rule }} />
        </small>
      )}
      {line.tasks > 0 ? (
        <small>
          <T k="queue:divide.tasks" values={{ count: line.tasks }} />
        </small>
      ) : null}
      {line.askers.map((name) => (
        <small key={name}>
          <T k="queue:divide.asker" values={{ name }} />
        </small>
      ))}
    </span>,
    line.state,
    line.gemeente,
    line.category,
    line.now,
    line.shielded ? <T key="to" k="queue:divide.shielded" /> : <To key="to" line={line} not={not} />,
  ];
}
