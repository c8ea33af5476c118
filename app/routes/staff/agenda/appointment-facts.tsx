import type { AppointmentModel } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { KnownLines } from "./known-lines.tsx";

interface Props {
  readonly page: AppointmentModel;
}

/** What is known of it, and what it belongs to. */
export function Facts({ page }: Props) {
  return (
    <section className="card" aria-labelledby="gegevens">
      <h2 id="gegevens">
        <T k="agenda:staff.facts" />
      </h2>
      <KnownLines lines={page.lines} />
      {page.links.map(({ href, text, kind }) => (
        <p key={href} className="mt-2">
          <a href={href}>
            <T k={`agenda:staff.links.${kind}`} /> <bdi dir="ltr">{text}</bdi>
          </a>
        </p>
      ))}
    </section>
  );
}

/** What happened with it, the newest first. */
export function Story({ page }: Props) {
  return (
    <section className="mt-6" aria-labelledby="verloop">
      <h2 id="verloop">
        <T k="agenda:staff.story" />
      </h2>
      <ul className="grid gap-1">
        {page.story.map((line) => (
          <li key={line.seq}>
            {line.when}: {line.what} ({line.who}){line.note ? <q className="block ps-4">{line.note}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
