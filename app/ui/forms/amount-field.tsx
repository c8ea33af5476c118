import { T } from "#app/i18n/contract.ts";
import { Text } from "../parts/text.tsx";
import { type FieldProps, idOf, useAnswering } from "./answering.ts";
import { AvoidRows } from "./avoid-rows.tsx";
import { GroupFrame, LabelFrame, useDescription } from "./frame.tsx";
import { OptionRow } from "./option-row.tsx";
import type { AmountFieldModel, OptionModel } from "./page-model.ts";

const exactly: OptionModel = { value: "exact", label: { key: "ui:answers.exact" } };

/** An amount or a number: rough answers first, or only a box. */
export function AmountField({ field, heading }: FieldProps<AmountFieldModel>) {
  const description = useDescription(field);
  if (field.bands.length > 0) return <Banded field={field} heading={heading} />;
  return (
    <LabelFrame field={field} heading={heading}>
      <AmountBox name={field.name} field={field} describedBy={description} />
      <Avoided field={field} />
    </LabelFrame>
  );
}

/** The box for the exact amount opens under its radio by CSS alone; where CSS cannot, it is always open. */
function Banded({ field, heading }: FieldProps<AmountFieldModel>) {
  const { isWrong } = useAnswering();
  const exact = `${field.name}.exact`;
  return (
    <GroupFrame field={field} heading={heading}>
      <div className="options">
        {field.bands.map((band, index) => (
          <OptionRow key={band.value} type="radio" name={field.name} option={band} first={index === 0} />
        ))}
        <OptionRow type="radio" name={field.name} option={exactly} />
        <div className="exact" data-unread>
          <label className="form-label" htmlFor={idOf(exact)}>
            <T k={field.kind === "money" ? "ui:amount.exactMoney" : "ui:amount.exactNumber"} />
          </label>
          <AmountBox
            name={exact}
            field={field}
            describedBy={isWrong(exact) ? `${idOf(field.name)}-error` : undefined}
          />
        </div>
        <AvoidRows field={field} type="radio" />
      </div>
    </GroupFrame>
  );
}

interface AmountBoxProps {
  readonly name: string;
  readonly field: AmountFieldModel;
  readonly describedBy: string | undefined;
}

/** Any keyboard with digits; comma, point and Arabic digits are understood on the server (B-23). */
function AmountBox({ name, field, describedBy }: AmountBoxProps) {
  const { text, isWrong } = useAnswering();
  const wrong = isWrong(name);
  return (
    <div className="textbox-row">
      <input
        className={`textbox ${field.kind === "money" ? "size-8" : "size-4"}${wrong ? " is-wrong" : ""}`}
        id={idOf(name)}
        name={name}
        type="text"
        inputMode={field.kind === "money" ? "decimal" : "numeric"}
        dir="ltr"
        autoComplete="off"
        defaultValue={text(name)}
        aria-invalid={wrong || undefined}
        aria-describedby={describedBy}
      />
      {field.unit ? (
        <span className="unit">
          <Text of={field.unit} />
        </span>
      ) : null}
    </div>
  );
}

function Avoided({ field }: { readonly field: AmountFieldModel }) {
  if (!field.mayBeUnknown && !field.mayBeDeclined) return null;
  return (
    <div className="options">
      <AvoidRows field={field} type="checkbox" />
    </div>
  );
}
