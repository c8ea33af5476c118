import type { BookModel } from "#app/appointments/contract.ts";
import { T, useT } from "#app/i18n/contract.ts";
import { ChoiceField } from "../choice-field.tsx";
import type { RefusedBook } from "./book.server.ts";
import { ContactFields } from "./contact-fields.tsx";
import { wrongOf } from "./desk-wrong.ts";
import { TimesList } from "./times-list.tsx";

interface BookProps {
  readonly page: BookModel;
  readonly refused: RefusedBook | undefined;
}

/** First what, where and in which language; then the times that there are, and who it is for. */
export function BookPage({ page, refused }: BookProps) {
  return (
    <div className="max-w-3xl">
      <h1>
        <T k="agenda:desk.book.title" />
      </h1>
      <Wish page={page} />
      {page.times ? (
        <form method="post" className="grid gap-4 justify-items-start">
          <input type="hidden" name="sleutel" value={page.key} />
          <h2>
            <T k="agenda:desk.times.title" />
          </h2>
          <TimesList
            times={page.times}
            more={page.more}
            wrong={wrongOf(refused?.wrong ?? [], "tijd") !== undefined}
            chosen={refused?.chosen}
          />
          {page.times.days.length > 0 ? <Who page={page} refused={refused} /> : null}
        </form>
      ) : null}
    </div>
  );
}

/** It stands in the address, and says nothing about a person. */
function Wish({ page }: Pick<BookProps, "page">) {
  const { choice, about } = page;
  const field = (name: string) => ({ name, label: <T k={`agenda:desk.fields.${name}`} /> });
  return (
    <form method="get" action="/agenda/nieuw" className="grid gap-3 sm:grid-cols-2 my-4 justify-items-start">
      {about ? <input type="hidden" name={about.name} value={about.reference} /> : null}
      <Dienst page={page} />
      <ChoiceField {...field("plaats")} value={choice.location} choices={page.locations} />
      <ChoiceField {...field("taal")} value={choice.language} choices={page.languages} />
      <ChoiceField {...field("tolk")} value={choice.interpreter} choices={page.interpreters} />
      <button className="button button-secondary" type="submit">
        <T k="agenda:desk.times.show" />
      </button>
    </form>
  );
}

function Dienst({ page }: Pick<BookProps, "page">) {
  const t = useT();
  return (
    <ChoiceField
      name="dienst"
      label={<T k="agenda:desk.fields.dienst" />}
      value={page.choice.service}
      choices={page.services}
      ask={t("queue:actions.choose")}
    />
  );
}

function Who({ page, refused }: BookProps) {
  const t = useT();
  return (
    <>
      <h2>
        <T k="agenda:desk.book.who" />
      </h2>
      <ContactFields contact={refused?.typed ?? page.contact} wrong={refused?.wrong ?? []} />
      <ChoiceField
        name="kanaal"
        label={<T k="agenda:desk.fields.kanaal" />}
        value={refused?.channel ?? "phone"}
        choices={(["phone", "desk"] as const).map((value) => ({
          value,
          text: t(`agenda:staff.channels.${value}`),
        }))}
      />
      <button className="button" type="submit">
        <T k="agenda:desk.book.button" />
      </button>
    </>
  );
}
