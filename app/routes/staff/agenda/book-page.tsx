import type { BookModel } from "#app/appointments/contract.ts";
import { T, useT } from "#app/i18n/contract.ts";
import { ChoiceField } from "../choice-field.tsx";
import { LineField } from "../line-field.tsx";
import type { RefusedBook } from "./book-press.server.ts";
import { Wish } from "./book-wish.tsx";
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
        <T k={page.extraOn ? "agenda:desk.extra.title" : "agenda:desk.book.title"} />
      </h1>
      {page.extraOn ? (
        <p className="hint">
          <T k="agenda:desk.extra.intro" />
        </p>
      ) : null}
      <Wish page={page} />
      {page.times ? (
        <form method="post" className="grid gap-4 justify-items-start">
          <input type="hidden" name="sleutel" value={page.key} />
          <h2>
            <T k={page.extraOn ? "agenda:desk.extra.times" : "agenda:desk.times.title"} />
          </h2>
          <TimesList
            none={page.extraOn ? "agenda:desk.extra.none" : undefined}
            times={page.times}
            more={page.more}
            wrong={wrongOf(refused?.wrong ?? [], "tijd") !== undefined}
            chosen={refused?.chosen}
          />
          {page.otherwise ? (
            <p>
              <a href={page.otherwise}>
                <T k={page.extraOn ? "agenda:desk.extra.back" : "agenda:desk.extra.link"} />
              </a>
            </p>
          ) : null}
          {page.times.days.length > 0 ? <Who page={page} refused={refused} /> : null}
        </form>
      ) : null}
    </div>
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
      {page.extraOn ? (
        <LineField
          id="reden"
          label="agenda:desk.extra.reason"
          hint="agenda:desk.extra.reasonHint"
          value={refused?.reason ?? ""}
          wrong={wrongOf(refused?.wrong ?? [], "reden")}
        />
      ) : null}
      <button className="button" type="submit">
        <T k={page.extraOn ? "agenda:desk.extra.button" : "agenda:desk.book.button"} />
      </button>
    </>
  );
}
