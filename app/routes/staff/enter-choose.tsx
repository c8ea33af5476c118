import { T } from "#app/i18n/contract.ts";
import type { EnterChooser } from "./enter-choose.server.ts";
import { LineField } from "./line-field.tsx";
import { WrongList } from "./wrong-list.tsx";

/** Which form, and what it follows: then what was told before is not typed again. */
export function EnterChoose({ page }: { readonly page: EnterChooser }) {
  const wrong = (field: string) => page.wrong.find((line) => line.field === field)?.text;
  return (
    <div className="max-w-2xl">
      <WrongList title="queue:entry.wrongTitle" wrong={page.wrong} />
      <h1>
        <T k="queue:entry.title" />
      </h1>
      <p className="my-3">
        <T k="queue:entry.intro" />
      </p>
      <form method="get" action="/werkvoorraad/nieuw" className="grid gap-3 my-4">
        <LineField
          id="formulier"
          label="queue:entry.form"
          value={page.chosen}
          choices={page.forms}
          wrong={wrong("formulier")}
        />
        <LineField
          id="melding"
          label="queue:entry.numbers.melding.label"
          hint="queue:entry.numbers.melding.hint"
          value={page.numbers.melding}
          wrong={wrong("melding")}
        />
        <LineField
          id="eerder"
          label="queue:entry.numbers.earlier.label"
          hint="queue:entry.numbers.earlier.hint"
          value={page.numbers.earlier}
          wrong={wrong("eerder")}
        />
        <button className="button justify-self-start" type="submit">
          <T k="queue:entry.begin" />
        </button>
      </form>
    </div>
  );
}
