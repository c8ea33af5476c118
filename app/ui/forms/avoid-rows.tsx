import { T } from "#app/i18n/contract.ts";
import { OptionRow } from "./option-row.tsx";
import type { OptionModel } from "./page-model.ts";

const unknown: OptionModel = { value: "unknown", label: { key: "ui:answers.unknown" } };
const declined: OptionModel = { value: "declined", label: { key: "ui:answers.declined" } };

interface AvoidRowsProps {
  readonly field: { readonly name: string; readonly mayBeUnknown?: boolean; readonly mayBeDeclined?: boolean };
  /** `radio` joins the other radios of the field; `checkbox` stands under an input and is named `<name>.instead`. */
  readonly type: "radio" | "checkbox";
}

/** "Weet ik niet" and "Wil ik niet zeggen": real answers, where they are true (C-14). */
export function AvoidRows({ field, type }: AvoidRowsProps) {
  const options = [field.mayBeUnknown ? unknown : undefined, field.mayBeDeclined ? declined : undefined];
  const offered = options.filter((option) => option !== undefined);
  if (offered.length === 0) return null;
  const name = type === "radio" ? field.name : `${field.name}.instead`;
  return (
    <>
      <p className="or" data-unread>
        <T k="ui:answers.or" />
      </p>
      {offered.map((option) => (
        <OptionRow key={option.value} type={type} name={name} option={option} quiet />
      ))}
    </>
  );
}
