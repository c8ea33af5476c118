import { T } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import { wrongOf } from "./desk-wrong.ts";
import type { RefusedWalkIn, WalkInModel } from "./walk-in.server.ts";

interface FormProps {
  readonly page: WalkInModel;
  readonly refused: RefusedWalkIn | undefined;
}

/** Where somebody stands, who it is, and what they speak. */
export function WalkInForm({ page, refused }: FormProps) {
  const wrong = refused?.wrong ?? [];
  const contact = refused?.typed ?? page.contact;
  const of = (id: string, value: string) => ({
    ...{ id, value, label: `agenda:desk.fields.${id}`, wrong: wrongOf(wrong, id) },
  });
  return (
    <form method="post" className="grid gap-3">
      <input type="hidden" name="sleutel" value={page.key} />
      <LineField
        {...of("plaats", refused?.place ?? page.place)}
        label="agenda:desk.walkIn.place"
        choices={page.places}
      />
      <LineField {...of("naam", contact.name)} />
      <LineField {...of("telefoonnummer", contact.phone)} type="tel" hint="agenda:desk.hints.mee" />
      <LineField
        {...of("taal", refused?.language ?? page.language)}
        label="agenda:desk.walkIn.language"
        choices={page.languages}
      />
      <button className="button justify-self-start" type="submit">
        <T k="agenda:desk.walkIn.button" />
      </button>
    </form>
  );
}
