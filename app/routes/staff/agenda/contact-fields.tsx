import type { DeskContact } from "#app/appointments/contract.ts";
import { LineField } from "../line-field.tsx";
import { type DeskWrong, wrongOf } from "./desk-wrong.ts";

interface ContactProps {
  readonly contact: DeskContact;
  readonly wrong: readonly DeskWrong[];
  /** Who comes along is not asked of who stands at the desk. */
  readonly companion?: boolean;
}

/** Who it is for, and how they are reached. */
export function ContactFields({ contact, wrong, companion = true }: ContactProps) {
  const of = (id: string, value: string) => ({
    id,
    value,
    label: `agenda:desk.fields.${id}`,
    wrong: wrongOf(wrong, id),
  });
  return (
    <>
      <LineField {...of("naam", contact.name)} />
      <LineField {...of("telefoonnummer", contact.phone)} type="tel" />
      <LineField {...of("emailadres", contact.email)} />
      {companion ? <LineField {...of("mee", contact.companion)} hint="agenda:desk.hints.mee" /> : null}
    </>
  );
}
