import type { BookedLine } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";

interface FileProps {
  readonly booked: readonly BookedLine[];
  /** Where one is made. */
  readonly newAt: string;
}

/** The appointments of a file, the last first. Each opens its own page, and opening it is written down there. */
export function FileAppointments({ booked, newAt }: FileProps) {
  return (
    <section className="card" aria-labelledby="afspraken">
      <h2 id="afspraken">
        <T k="agenda:joins.title" />
      </h2>
      <ul className="grid gap-2">
        {booked.map(({ reference, href, when, what, state }) => (
          <li key={reference}>
            <a href={href}>{when}</a> ({state})<small className="block">{what}</small>
          </li>
        ))}
        {booked.length === 0 ? (
          <li className="hint">
            <T k="agenda:joins.none" />
          </li>
        ) : null}
      </ul>
      <p className="mt-2">
        <a href={newAt}>
          <T k="agenda:desk.book.title" />
        </a>
      </p>
    </section>
  );
}
