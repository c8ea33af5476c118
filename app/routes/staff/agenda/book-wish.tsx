import type { BookModel } from "#app/appointments/contract.ts";
import { T, useT } from "#app/i18n/contract.ts";
import { ChoiceField } from "../choice-field.tsx";
import { LineField } from "../line-field.tsx";

interface WishProps {
  readonly page: BookModel;
}

/** It stands in the address, and says nothing about a person. */
export function Wish({ page }: WishProps) {
  const { choice, about } = page;
  const field = (name: string) => ({ name, label: <T k={`agenda:desk.fields.${name}`} /> });
  return (
    <form method="get" action="/agenda/nieuw" className="grid gap-3 sm:grid-cols-2 my-4 justify-items-start items-end">
      {about ? <input type="hidden" name={about.name} value={about.reference} /> : null}
      <Dienst page={page} />
      <ChoiceField {...field("plaats")} value={choice.location} choices={page.locations} />
      <ChoiceField {...field("taal")} value={choice.language} choices={page.languages} />
      <ChoiceField {...field("tolk")} value={choice.interpreter} choices={page.interpreters} />
      {page.extraOn ? (
        <>
          <input type="hidden" name="extra" value="ja" />
          <LineField id="vanaf" label="agenda:desk.extra.day" type="date" value={page.extraOn} />
        </>
      ) : null}
      <button className="button button-secondary" type="submit">
        <T k="agenda:desk.times.show" />
      </button>
    </form>
  );
}

function Dienst({ page }: WishProps) {
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
