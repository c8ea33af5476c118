import { key, T, useT } from "#app/i18n/contract.ts";
import type { RuleFormModel, TypedRule } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { LineField } from "../line-field.tsx";
import { Automatic } from "./rule-automatic.tsx";

interface RuleProps {
  readonly form: RuleFormModel;
  readonly refused: { readonly refusal: string; readonly typed: TypedRule } | undefined;
}

const fields = [
  ["gemeente", "gemeente"],
  ["soort", "kind"],
  ["categorie", "category"],
  ["taal", "language"],
] as const;

/** A new rule, or the one that was opened. After a refusal it holds what was typed. */
export function RuleForm({ form, refused }: RuleProps) {
  const t = useT();
  const typed = refused?.typed ?? form.now;
  return (
    <section className="card max-w-2xl" aria-labelledby="regel-titel">
      <h2 id="regel-titel">
        <T k={form.id ? "queue:rules.editTitle" : "queue:rules.newTitle"} />
      </h2>
      {refused ? <Refused refusal={refused.refusal} /> : null}
      <form method="post" className="grid gap-3 justify-items-start">
        <input type="hidden" name="regel" value={form.id ?? ""} />
        <input type="hidden" name="versie" value={form.version} />
        <LineField
          id="plaats"
          label="queue:rules.fields.place"
          hint="queue:rules.placeHint"
          value={typed.place}
          wrong={refused?.refusal === "placeWrong" ? t("queue:rules.refused.placeWrong") : undefined}
        />
        {fields.map(([name, field]) => (
          <ChoiceField
            key={name}
            name={name}
            label={<T k={key("queue", "rules", "fields", field)} />}
            value={typed[field]}
            choices={form.choices[field]}
            ask={t("queue:rules.whatever")}
          />
        ))}
        <Colleagues form={form} typed={typed} wrong={refused?.refusal === "nobodyNamed"} />
        <Automatic on={typed.automatic === "ja"} />
        <button className="button" type="submit" name="doe" value="bewaar">
          <T k="queue:rules.save" />
        </button>
      </form>
    </section>
  );
}

function Refused({ refusal }: { readonly refusal: string }) {
  return (
    <div className="notice notice-error" role="alert">
      <Icon name="warning" />
      <p>
        <T k={key("queue", "rules", "refused", refusal)} />
      </p>
    </div>
  );
}

interface ColleaguesProps extends Pick<RuleProps, "form"> {
  readonly typed: TypedRule;
  readonly wrong: boolean;
}

function Colleagues({ form, typed, wrong }: ColleaguesProps) {
  return (
    <fieldset aria-describedby={wrong ? "collega-wrong" : undefined}>
      <legend className="form-label">
        <T k="queue:rules.fields.colleagues" />
      </legend>
      {wrong ? (
        <p className="form-error" id="collega-wrong">
          <T k="queue:rules.refused.nobodyNamed" />
        </p>
      ) : null}
      {form.choices.colleagues.map(({ value, text }) => (
        <label key={value} className="flex items-center gap-2 min-h-11">
          <input
            type="checkbox"
            className="size-5"
            name="collega"
            value={value}
            defaultChecked={typed.colleagues.includes(value)}
          />{" "}
          {text}
        </label>
      ))}
    </fieldset>
  );
}
