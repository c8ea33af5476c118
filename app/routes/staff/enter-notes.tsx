import { T } from "#app/i18n/contract.ts";
import type { EntryModel } from "#app/queue/contract.ts";

/** What the form follows or goes on with, and what a colleague must know before beginning. */
export function EnterNotes({ page }: { readonly page: EntryModel }) {
  return (
    <>
      {page.melding ? (
        <p>
          <T k="queue:entry.follows" values={{ link: <a href={`/werkvoorraad/${page.melding}`}>{page.melding}</a> }} />
        </p>
      ) : null}
      {page.goesOn ? (
        <p>
          <T
            k="queue:entry.goesOn"
            values={{ link: <a href={`/werkvoorraad/${page.goesOn.reference}`}>{page.goesOn.reference}</a> }}
          />
        </p>
      ) : null}
      {page.notices.map((notice) => (
        <p key={notice} className="notice my-2">
          {notice}
        </p>
      ))}
    </>
  );
}

/** Answers that do not fit together: a question, never a reproach, and it stops nothing. */
export function AskedBack({ page: { askedBack } }: { readonly page: EntryModel }) {
  if (askedBack.length === 0) return null;
  return (
    <div className="notice notice-warn my-3" role="status">
      <p>
        <T k="queue:entry.askedBack" />
      </p>
      <ul>
        {askedBack.map(({ id, field, text }) => (
          <li key={id}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
