import { T } from "#app/i18n/contract.ts";
import type { ChoiceFields } from "#app/regelingen/contract.ts";
import { ChoiceInput, ChoiceYesNo, type Typing } from "./choice-input.tsx";

interface ChoiceFormProps extends Typing {
  readonly fields: ChoiceFields;
  /** What it changes is on the page, so proposing is the first thing to do. */
  readonly ready: boolean;
}

/** What the gemeente decided for this scheme, from a day on. Enter shows what it changes; a second button proposes it. */
export function ChoiceForm({ fields, typed, wrong, ready }: ChoiceFormProps) {
  const typing = { typed, wrong };
  return (
    <form method="post" className="card grid gap-4" aria-labelledby="voorstel">
      <h2 id="voorstel">
        <T k="staff:choices.formTitle" />
      </h2>
      <ChoiceYesNo field="aangeboden" hint {...typing} />
      <div className="grid md:grid-cols-2 gap-x-6 gap-y-4">
        {fields.percentage ? (
          <ChoiceInput field="percentage" hint numeric size="max-w-24" unit="%" {...typing} />
        ) : null}
        {fields.vakantietoeslag ? <ChoiceYesNo field="vakantietoeslag" hint {...typing} /> : null}
        {fields.kostendelers ? <ChoiceYesNo field="kostendelers" hint {...typing} /> : null}
        {fields.vermogenstoets ? <ChoiceYesNo field="vermogenstoets" hint {...typing} /> : null}
        {fields.referteMaanden ? <ChoiceInput field="referteMaanden" hint numeric size="max-w-24" {...typing} /> : null}
      </div>
      <Amounts fields={fields} {...typing} />
      <div className="flex flex-wrap gap-6">
        <ChoiceInput field="vanaf" hint size="max-w-40" {...typing} />
        <ChoiceInput field="tot" hint size="max-w-40" {...typing} />
      </div>
      <ChoiceInput field="bron" hint {...typing} />
      <ChoiceInput field="toelichting" hint {...typing} />
      <div className="flex flex-wrap gap-3">
        <button className={ready ? "button button-secondary" : "button"} type="submit" name="doe" value="bekijk">
          <T k="staff:choices.look" />
        </button>
        <button className={ready ? "button" : "button button-secondary"} type="submit" name="doe" value="voorstellen">
          <T k="staff:choices.propose" />
        </button>
      </div>
    </form>
  );
}

function Amounts({ fields, ...typing }: Typing & { readonly fields: ChoiceFields }) {
  if (fields.receivers.length === 0) return null;
  return (
    <fieldset className="grid gap-2" aria-describedby="bedragen-hint">
      <legend className="form-label">
        <T k="staff:choices.amounts" />
      </legend>
      <p className="hint" id="bedragen-hint">
        <T k="staff:choices.amountsHint" />
      </p>
      <div className="flex flex-wrap gap-6">
        {fields.receivers.map((receiver) => (
          <ChoiceInput key={receiver} field={`bedrag.${receiver}`} numeric size="max-w-32" unit="€" {...typing} />
        ))}
      </div>
    </fieldset>
  );
}
