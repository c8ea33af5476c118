import type { BookedLine } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";

interface FileProps {
  readonly booked: readonly BookedLine[];
  /** How an address names the file. */
  readonly about: string;
}

/** The appointments of a file, the last first. Each opens its own page, and opening it is written down there. */
export function FileAppointments({ booked, about }: FileProps) {
  return (
    <section className="card" aria-labelledby="afspraken">
      <h2 id="afspraken" tabIndex={-1}>
        <T k="agenda:joins.title" />
      </h2>
      <BookedLines lines={booked} />
      {booked.length === 0 ? (
        <p className="hint">
          <T k="agenda:joins.none" />
        </p>
      ) : null}
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
        <a href={`/agenda/nieuw?${about}`}>
          <T k="agenda:desk.book.title" />
        </a>
        <a href={`/agenda/inloop?${about}`}>
          <T k="agenda:desk.walkIn.link" />
        </a>
      </p>
    </section>
  );
}

/** Each opens its own page, and opening it is written down there; no names. */
export function BookedLines({ lines }: { readonly lines: readonly BookedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {lines.map(({ reference, href, when, what, state }) => (
        <li key={reference}>
          <a href={href}>{when}</a> ({state})<small className="block">{what}</small>
        </li>
      ))}
    </ul>
  );
}
