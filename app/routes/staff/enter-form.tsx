import { T } from "#app/i18n/contract.ts";
import type { EntryLine, EntryModel, SheetSection } from "#app/queue/contract.ts";
import { EnterAbout } from "./enter-about.tsx";
import { AskedBack, EnterNotes } from "./enter-notes.tsx";
import { partId, SheetPart } from "./sheet-part.tsx";
import { WrongList } from "./wrong-list.tsx";

interface EnterFormProps {
  readonly page: EntryModel;
  readonly wrong: readonly EntryLine[];
  /** Questions that came up by what was answered. */
  readonly uncovered: readonly EntryLine[];
}

/**
 * A whole form on one page, as one plain form. "Toon de vragen die volgen" comes back with what the answers ask further, at the place
 * where it was pressed and with everything that was typed.
 */
export function EnterForm({ page, wrong, uncovered }: EnterFormProps) {
  return (
    <div className="max-w-4xl">
      <WrongList title="queue:entry.wrongTitle" wrong={wrong} />
      <WrongList title="queue:entry.uncovered" wrong={uncovered} />
      <AskedBack page={page} />
      <h1>
        <T k="queue:entry.titleOf" values={{ form: page.title }} />
      </h1>
      <EnterNotes page={page} />
      <form method="post" className="grid gap-4 min-w-0 [&>.card]:my-0" id="vragen" tabIndex={-1}>
        <button type="submit" name="_doe" value="toon" className="sr-only" tabIndex={-1} aria-hidden="true">
          <T k="queue:entry.show" />
        </button>
        <Hidden page={page} />
        <EnterAbout page={page} wrong={wrong} />
        {page.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
        <Buttons page={page} />
      </form>
    </div>
  );
}

function Hidden({ page }: { readonly page: EntryModel }) {
  return (
    <>
      <input type="hidden" name="_sleutel" value={page.key} />
      <input type="hidden" name="_melding" value={page.melding} />
      <input type="hidden" name="_eerder" value={page.earlier} />
      <input type="hidden" name="_shown" value={page.shown} />
      <input type="hidden" name="_nagevraagd" value={page.askedBack.map(({ id }) => id).join(" ")} />
      {page.goesOn ? (
        <>
          <input type="hidden" name="_verder" value={page.goesOn.reference} />
          <input type="hidden" name="_sinds" value={page.goesOn.since} />
        </>
      ) : null}
      {page.carried.map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Section({ section }: { readonly section: SheetSection }) {
  return (
    <SheetPart section={section}>
      <button
        className="button button-secondary mt-4"
        type="submit"
        name="_doe"
        value="toon"
        formAction={`#${partId(section)}`}
      >
        <T k="queue:entry.show" />
      </button>
    </SheetPart>
  );
}

function Buttons({ page }: { readonly page: EntryModel }) {
  return (
    <section className="card" aria-labelledby="opslaan">
      <h2 id="opslaan">
        <T k="queue:entry.store.title" />
      </h2>
      <p className="my-2">
        <T k="queue:entry.store.text" />
      </p>
      <div className="flex flex-wrap gap-3 items-center">
        <button className="button" type="submit" name="_doe" value="opslaan">
          <T k="queue:entry.store.whole" />
        </button>
        <button
          className="button button-secondary"
          type="submit"
          name="_doe"
          value="deels"
          aria-describedby="deels-uitleg"
        >
          <T k={page.isMelding ? "queue:entry.store.melding" : "queue:entry.store.part"} />
        </button>
      </div>
      <p className="hint mt-2" id="deels-uitleg">
        <T k={page.isMelding ? "queue:entry.store.meldingHint" : "queue:entry.store.partHint"} />
      </p>
    </section>
  );
}
