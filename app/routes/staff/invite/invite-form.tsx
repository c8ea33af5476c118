import { key, T, useT } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import type { InviteAnswer, InviteChoices } from "./invite.server.ts";

interface FormProps {
  readonly choices: InviteChoices;
  readonly answer: InviteAnswer | undefined;
}

/** For what, where and until when; then one resident, or a list. */
export function InviteForm({ choices, answer }: FormProps) {
  const t = useT();
  return (
    <form method="post" className="card grid gap-4" aria-labelledby="nieuw">
      <h2 id="nieuw">
        <T k="agenda:invite.formTitle" />
      </h2>
      <input type="hidden" name="sleutel" value={choices.key} />
      <Field name="dienst" choices={choices.services} answer={answer} />
      <Field name="plaats" choices={choices.locations} ask={t("agenda:invite.ownPlace")} answer={answer} />
      <Field name="taal" choices={choices.languages} value="nl" answer={answer} />
      <Field name="tolk" hint choices={choices.interpreted} ask={t("agenda:invite.ownInterpreter")} answer={answer} />
      <Field name="voor" hint type="date" value={choices.until} answer={answer} />
      <h3>
        <T k="agenda:invite.forOne" />
      </h3>
      <Field name="naam" answer={answer} />
      <Field name="emailadres" hint answer={answer} />
      <Field name="telefoonnummer" type="tel" answer={answer} />
      <h3>
        <T k="agenda:invite.forMany" />
      </h3>
      <ListField atMost={choices.atMost} answer={answer} />
      <button className="button justify-self-start" type="submit" name="doe" value="nodig">
        <T k="agenda:invite.button" />
      </button>
    </form>
  );
}

interface FieldProps extends Pick<FormProps, "answer"> {
  readonly name: string;
  readonly hint?: boolean;
  readonly choices?: InviteChoices["services"];
  /** The first line, where nothing is a choice too. */
  readonly ask?: string;
  readonly type?: "text" | "tel" | "date";
  readonly value?: string;
}

function Field({ name, answer, hint = false, choices, ask, type = "text", value = "" }: FieldProps) {
  const t = useT();
  const code = answer?.wrong.find(({ field }) => field === name)?.code;
  return (
    <LineField
      id={name}
      label={key("agenda", "invite", "fields", name)}
      {...(hint ? { hint: key("agenda", "invite", "hints", name) } : {})}
      value={answer?.typed[name] ?? value}
      type={type}
      wrong={code ? t(key("agenda", "invite", "wrong", code)) : undefined}
      {...(choices ? { choices } : {})}
      {...(ask ? { ask } : {})}
    />
  );
}

/** One a line; each line that cannot be used is named, with what was typed. */
function ListField({ atMost, answer }: Pick<FormProps, "answer"> & { readonly atMost: number }) {
  const code = answer?.wrong.find(({ field }) => field === "lijst")?.code;
  return (
    <div className="w-full">
      <label className="form-label block" htmlFor="lijst">
        <T k="agenda:invite.fields.lijst" />
      </label>
      <p className="hint" id="lijst-hint">
        <T k="agenda:invite.hints.lijst" values={{ count: atMost }} />
      </p>
      {code ? (
        <div className="form-error" id="lijst-wrong">
          <p>
            <T k={key("agenda", "invite", "wrong", code)} />
          </p>
          <ul>
            {answer?.lines.map(({ line, typed, code: why }) => (
              <li key={line}>
                <T k="agenda:invite.line" values={{ line, typed }} /> <T k={key("agenda", "invite", "wrong", why)} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <textarea
        className="textarea w-full"
        id="lijst"
        name="lijst"
        rows={6}
        maxLength={40_000}
        defaultValue={answer?.typed.lijst ?? ""}
        aria-invalid={code ? true : undefined}
        aria-describedby={code ? "lijst-hint lijst-wrong" : "lijst-hint"}
      />
    </div>
  );
}
