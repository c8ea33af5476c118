import type { BookedLine, DeskHoldModel } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { BookedLines } from "../file-appointments.tsx";
import { KnownLines } from "./known-lines.tsx";

interface ConfirmProps {
  readonly page: DeskHoldModel;
  /** What already stands ahead for the same phone number. */
  readonly already: readonly BookedLine[];
}

/** All that is about to be booked, to be read aloud; nothing is made until a colleague says yes. */
export function ConfirmPage({ page, already }: ConfirmProps) {
  return (
    <>
      <h1>
        <T k="agenda:desk.confirm.title" />
      </h1>
      <p className="hint">
        {page.until ? (
          <T k="agenda:desk.confirm.until" values={{ time: page.until }} />
        ) : (
          <T k="agenda:desk.confirm.over" />
        )}
      </p>
      <KnownLines lines={page.lines} className="card" />
      {already.length > 0 ? (
        <div className="notice notice-warn">
          <p>
            <T k="agenda:desk.confirm.already" />
          </p>
          <BookedLines lines={already} />
        </div>
      ) : null}
      <form method="post" className="flex flex-wrap gap-3">
        <button className="button" type="submit" name="doe" value="ja">
          <T k="agenda:desk.confirm.button" />
        </button>
        <button className="button button-secondary" type="submit" name="doe" value="nee" id="anders">
          <T k="agenda:desk.confirm.other" />
        </button>
      </form>
    </>
  );
}
