import { key, T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { InvitedLine } from "./invite.server.ts";

const columns = ["name", "what", "sent", "how", "state", "until", "act"].map((id) => ({
  ...{ id, title: { key: key("agenda", "invite", "columns", id) } },
}));

/** Who was invited, what came of it, and the way to take it back or to print it again. */
export function InvitedList({ lines }: { readonly lines: readonly InvitedLine[] }) {
  return (
    <StaffTable
      caption={{ key: "agenda:invite.listTitle" }}
      columns={columns}
      rows={lines.map((line) => ({
        id: line.id,
        cells: [
          <bdi key="name">{line.name}</bdi>,
          line.what,
          <span key="sent" className="whitespace-nowrap">
            {line.sent}
          </span>,
          <How key="how" line={line} />,
          <State key="state" line={line} />,
          <span key="until" className="whitespace-nowrap">
            {line.until}
          </span>,
          <Acts key="act" line={line} />,
        ],
      }))}
      empty={{ key: "agenda:invite.empty" }}
    />
  );
}

/** A message that will never arrive: then a letter, or a call. */
function How({ line }: { readonly line: InvitedLine }) {
  return (
    <span>
      <T k={key("agenda", "invite", "by", line.by)} />
      {line.failed ? (
        <small className="is-late">
          <T k="agenda:invite.failed" />
        </small>
      ) : null}
    </span>
  );
}

/** The appointment that came of it is opened by its number. */
function State({ line }: { readonly line: InvitedLine }) {
  return (
    <span>
      <T k={key("agenda", "invite", "states", line.state)} />
      {line.appointment ? (
        <>
          <br />
          <a href={`/agenda/${line.appointment}`} data-open className="whitespace-nowrap">
            <bdi dir="ltr">{line.appointment}</bdi>
          </a>
        </>
      ) : null}
    </span>
  );
}

function Acts({ line }: { readonly line: InvitedLine }) {
  if (line.state !== "open") return null;
  const of = <span className="sr-only"> {line.name}</span>;
  return (
    <form method="post" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="id" value={line.id} />
      {line.letters ? (
        <a href={`${line.letters}#i${line.id}`}>
          <T k="agenda:invite.letter" />
          {of}
        </a>
      ) : null}
      <button className="button button-secondary whitespace-nowrap" type="submit" name="doe" value="intrek">
        <T k="agenda:invite.withdraw" />
        {of}
      </button>
    </form>
  );
}
