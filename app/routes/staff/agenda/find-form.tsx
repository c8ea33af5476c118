import type { CallerTyped } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import { type DeskWrong, wrongOf } from "./desk-wrong.ts";

interface FindProps {
  readonly typed: CallerTyped | undefined;
  readonly wrong: readonly DeskWrong[];
}

/** Three ways to be found: a number, a phone, or a birth date with the last digits of a phone. */
export function FindForm({ typed, wrong }: FindProps) {
  const of = (id: string, name: keyof CallerTyped) => ({
    ...{ id, value: typed?.[name] ?? "", label: `agenda:desk.find.${name}`, wrong: wrongOf(wrong, id) },
  });
  return (
    <form method="post" className="grid gap-3">
      <LineField {...of("nummer", "reference")} hint="agenda:desk.find.referenceHint" />
      <LineField {...of("telefoonnummer", "phone")} type="tel" />
      <div className="grid gap-3 sm:grid-cols-2 items-end">
        <LineField {...of("geboortedatum", "birthDate")} hint="agenda:desk.find.birthDateHint" />
        <LineField {...of("laatste", "phoneEnd")} />
      </div>
      <button className="button justify-self-start" type="submit">
        <T k="agenda:desk.find.button" />
      </button>
    </form>
  );
}
