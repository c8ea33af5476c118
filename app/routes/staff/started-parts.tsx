import { T, useT } from "#app/i18n/contract.ts";
import { identityProofs } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { StartedPage } from "./started.server.ts";

/** The code, once. */
export function NewCode({ code }: { readonly code: string }) {
  return (
    <section className="card my-4" aria-labelledby="nieuwe-code">
      <h2 id="nieuwe-code">
        <T k="queue:started.newCode" />
      </h2>
      <p className="code-box my-3 text-2xl">
        <bdi dir="ltr">{code}</bdi>
      </p>
      <p>
        <T k="queue:started.newCodeText" />
      </p>
      <p className="mt-3">
        <a className="button" href="/werkvoorraad/begonnen">
          <T k="queue:started.another" />
        </a>
      </p>
    </section>
  );
}

export function StartedForm({ page }: { readonly page: StartedPage | undefined }) {
  const t = useT();
  return (
    <form method="post" className="grid gap-3 justify-items-start my-4">
      <div role="alert">
        {page?.refusal ? (
          <p className="notice notice-error">
            <T k={page.refusal} />
          </p>
        ) : null}
      </div>
      <Field name="naam" value={page?.name} label="queue:started.name" hint="queue:started.nameHint" />
      <Field
        name="geboortedatum"
        value={page?.birthDate}
        label="queue:started.birthDate"
        hint="queue:started.birthDateHint"
      />
      <ChoiceField
        name="legitimatie"
        label={<T k="queue:started.proof" />}
        value={page?.proof ?? ""}
        choices={identityProofs.map((proof) => ({ value: proof, text: t(`queue:proofs.${proof}`) }))}
        ask={t("queue:actions.choose")}
      />
      <button className="button" type="submit" name="doe" value="zoek">
        <T k="queue:started.find" />
      </button>
    </form>
  );
}

function Field({
  name,
  value,
  label,
  hint,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly label: string;
  readonly hint: string;
}) {
  return (
    <div>
      <label className="form-label block" htmlFor={name}>
        <T k={label} />
      </label>
      <p className="hint" id={`${name}-hint`}>
        <T k={hint} />
      </p>
      <input
        className="textbox"
        id={name}
        name={name}
        defaultValue={value}
        autoComplete="off"
        maxLength={200}
        aria-describedby={`${name}-hint`}
      />
    </div>
  );
}
