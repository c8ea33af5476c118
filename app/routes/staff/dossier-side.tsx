import { key, T } from "#app/i18n/contract.ts";
import type { ContactModel, DossierModel, HelperCard } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { DossierForm, type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import { NoteField } from "./note-field.tsx";

const safety = {
  yes: ["notice-ok", "safe"],
  no: ["notice-error", "unsafe"],
  unknown: ["notice-warn", "unknown"],
} as const;

/** How to reach the resident. Whether calling is safe stands above every number. */
export function ContactCard({ contact }: { readonly contact: ContactModel }) {
  const [tone, word] = safety[contact.safe];
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact" tabIndex={-1}>
        <T k="queue:dossier.contact.title" />
      </h2>
      <div className={`notice ${tone} my-2`}>
        <Icon name="phone" />
        <p>
          <strong>
            <T k={key("queue", "dossier", "contact", word)} />
          </strong>
          {contact.safe === "no" ? (
            <>
              {" "}
              <T k="queue:dossier.contact.unsafeText" />
            </>
          ) : null}
        </p>
      </div>
      <Lines lines={contact.lines} />
      {contact.lines.length === 0 ? <T k="queue:dossier.contact.none" /> : null}
    </section>
  );
}

/** Who helped, how, and whether the resident confirmed it. */
export function HelperNote({ helper }: { readonly helper: HelperCard | null }) {
  if (!helper) return null;
  return (
    <section className="card" aria-labelledby="helper">
      <h2 id="helper" tabIndex={-1}>
        <T k="queue:dossier.helper.title" />
      </h2>
      <p>
        <T k={helper.how === "for" ? "queue:dossier.helper.for" : "queue:dossier.helper.with"} />
      </p>
      <p className="mb-2">
        <strong>
          <T k={helper.toConfirm ? "queue:dossier.helper.toConfirm" : "queue:dossier.helper.confirmed"} />
        </strong>
      </p>
      <Lines lines={helper.lines} />
    </section>
  );
}

/** Internal notes, newest first, and room for one more. */
export function Notes({ notes, view }: { readonly notes: DossierModel["notes"]; readonly view: InView }) {
  return (
    <section className="card" aria-labelledby="notities">
      <h2 id="notities" tabIndex={-1}>
        <T k="queue:dossier.notes.title" />
      </h2>
      <DossierForm view={view}>
        <NoteField
          label={<T k="queue:dossier.notes.label" />}
          hint={<T k="queue:dossier.notes.hint" />}
          value={typedIn(view, "note", "notitie")}
          wrong={wrongIn(view, "note", "notitie")}
          hotkey="note"
        />
        <Press name="note" quiet>
          <T k="queue:dossier.notes.button" />
        </Press>
      </DossierForm>
      <ul className="grid gap-3 mt-4">
        {notes.map((note) => (
          <li key={`${note.when}${note.text}`}>
            <p className="whitespace-pre-line">{note.text}</p>
            <small className="hint">
              <T k="queue:dossier.notes.by" values={{ name: note.by, when: note.when }} />
            </small>
          </li>
        ))}
        {notes.length === 0 ? (
          <li className="hint">
            <T k="queue:dossier.notes.none" />
          </li>
        ) : null}
      </ul>
    </section>
  );
}

export function Lines({ lines }: { readonly lines: ContactModel["lines"] }) {
  return (
    <dl className="data-list">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>{line.href ? <a href={line.href}>{line.value}</a> : <bdi>{line.value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}
