import { useId } from "react";
import { key, T, useT } from "#app/i18n/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { wrongIn } from "./dossier-form.tsx";
import type { PartiesModel } from "./dossier-parties.tsx";
import { LineField } from "./line-field.tsx";

/** What stands in the form: what was typed, or what is known. */
export type PartyTyped = { readonly [name: string]: string };

interface FieldsProps {
  readonly view: InView;
  readonly button: "nameParty" | "changeParty";
  readonly model: PartiesModel;
  readonly fresh: PartyTyped;
  /** Of whom; left out for somebody new. */
  readonly party?: string;
}

/** Who it is, on what and for how long they act, how they are reached, and what they may. */
export function PartyFields({ view, button, model, fresh, party }: FieldsProps) {
  const typed = view.refused?.button === button ? view.refused.typed : fresh;
  const t = useT();
  const line = (name: string, label: string, more: { readonly hint?: string; readonly type?: "tel" | "date" } = {}) => {
    const wrong = wrongIn(view, button, name);
    return (
      <LineField
        id={`${button}-${party ?? "nieuw"}-${name}`}
        name={name}
        label={key("queue", "parties", label)}
        value={typed[name] ?? ""}
        wrong={wrong ? t(key("queue", "refused", wrong)) : undefined}
        choices={name === "rol" ? model.roles : name === "taal" ? model.languages : undefined}
        {...more}
      />
    );
  };
  return (
    <>
      {party ? <input type="hidden" name="partij" value={party} /> : null}
      {party ? <input type="hidden" name="rol" value={fresh.rol} /> : line("rol", "role")}
      {line("naam", "name")}
      {line("grond", "groundAsk", { hint: "queue:parties.groundHint" })}
      {line("sinds", "since", { type: "date" })}
      {line("tot", "until", { type: "date", hint: "queue:parties.untilHint" })}
      {line("bsn", "bsn", { hint: "queue:parties.bsnHint" })}
      {line("email", "email")}
      {line("telefoon", "phone", { type: "tel" })}
      {line("adres", "address", { hint: "queue:parties.addressHint" })}
      {line("taal", "language")}
      <Ticks typed={typed} />
    </>
  );
}

/** What they get, and what they may. */
function Ticks({ typed }: Pick<TickProps, "typed">) {
  return (
    <>
      <Tick name="ontvangt" label="queue:parties.receives" typed={typed} />
      <Tick name="ookInwoner" label="queue:parties.residentToo" hint="queue:parties.residentTooHint" typed={typed} />
      <Tick
        name="magIntrekken"
        label="queue:parties.mayWithdrawAsk"
        hint="queue:parties.mayWithdrawHint"
        typed={typed}
      />
    </>
  );
}

interface TickProps {
  readonly name: string;
  /** Keys of the words. */
  readonly label: string;
  readonly hint?: string;
  readonly typed: PartyTyped;
}

function Tick({ name, label, hint, typed }: TickProps) {
  const id = useId();
  return (
    <div>
      <label className="flex gap-2 py-1" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={name}
          defaultChecked={Boolean(typed[name])}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <T k={label} />
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          <T k={hint} />
        </p>
      ) : null}
    </div>
  );
}
