import type { SessionModel } from "#app/appointments/contract.ts";
import { key, T } from "#app/i18n/contract.ts";
import type { RefusedPress } from "./appointment-press.server.ts";
import { Refused } from "./appointment-refused.tsx";
import { CancelForm } from "./cancel-form.tsx";
import { KnownLines } from "./known-lines.tsx";
import { PrintList } from "./print-list.tsx";
import { SessionTable } from "./session-table.tsx";

interface Props {
  readonly page: SessionModel;
  readonly refused: RefusedPress | undefined;
}

/** One meeting of many: who comes, what is noted of them, and what is left. Prints as a list for at the door. */
export function SessionPage({ page, refused }: Props) {
  return (
    <>
      <h1>{page.title}</h1>
      <p className="mb-3">{page.when}</p>
      <Refused refused={refused} />
      {page.cancelled ? <Cancelled left={page.cancelled.left} /> : null}
      <KnownLines lines={page.lines} className="mb-4" />
      <h2>
        <T k="agenda:staff.whoComes" />
      </h2>
      <SessionTable people={page.people} />
      <div className="no-print grid gap-3 my-4">
        <Rest rest={page.rest} />
        <PrintList />
        {page.mayCancel ? <CancelForm of="session" version={page.version} refused={refused} /> : null}
      </div>
    </>
  );
}

function Cancelled({ left }: { readonly left: number }) {
  return (
    <p className="notice notice-warn">
      {left > 0 ? (
        <T k="agenda:session.cancelledLeft" values={{ count: left }} />
      ) : (
        <T k="agenda:session.cancelledAll" />
      )}
    </p>
  );
}

/** Notes the same of everybody of whom nothing was noted yet. */
function Rest({ rest }: Pick<SessionModel, "rest">) {
  if (rest.marks.length === 0) return null;
  return (
    <form method="post" className="flex flex-wrap gap-2">
      {rest.seen.map((seen) => (
        <input key={seen} type="hidden" name="gezien" value={seen} />
      ))}
      {rest.marks.map((mark) => (
        <button key={mark} className="button button-secondary" type="submit" name="doe" value={`${mark}:rest`}>
          <T k={key("agenda", "session", "rest", mark)} values={{ count: rest.seen.length }} />
        </button>
      ))}
    </form>
  );
}
