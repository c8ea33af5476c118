import { T } from "#app/i18n/contract.ts";
import type { DivideModel } from "#app/queue/contract.ts";
import { ChoiceField } from "../choice-field.tsx";

/** Whose work is handed over, where nothing was ticked. */
export function ChooseFrom({ leavers }: Pick<DivideModel, "leavers">) {
  return (
    <form method="get" className="grid gap-3 max-w-md justify-items-start">
      <p className="hint">
        <T k="queue:divide.how" />
      </p>
      <ChoiceField name="van" label={<T k="queue:divide.of" />} value="" choices={leavers} />
      <button className="button" type="submit">
        <T k="queue:divide.show" />
      </button>
    </form>
  );
}

/** Over whom it is spread; what is ticked stands in the address, and nothing is changed by it. */
export function ChooseTo({ page: { colleagues, carried } }: { readonly page: DivideModel }) {
  return (
    <form method="get" className="mb-4">
      {carried.map(({ name, value }) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend className="form-label">
          <T k="queue:divide.to" />
        </legend>
        <div className="flex flex-wrap gap-x-6">
          {colleagues.map(({ value, text, ticked, carries }) => (
            <label key={value} className="flex items-center gap-2 min-h-11">
              <input type="checkbox" className="size-5" name="aan" value={value} defaultChecked={ticked} /> {text}{" "}
              <small className="hint">{carries}</small>
            </label>
          ))}
        </div>
      </fieldset>
      <button className="button button-secondary" type="submit">
        <T k="queue:divide.propose" />
      </button>
    </form>
  );
}
