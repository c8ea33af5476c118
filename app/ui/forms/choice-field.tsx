import type { FieldProps } from "./answering.ts";
import { AvoidRows } from "./avoid-rows.tsx";
import { GroupFrame } from "./frame.tsx";
import { OptionRow } from "./option-row.tsx";
import type { ChoiceFieldModel, ChoicesFieldModel } from "./page-model.ts";

/** Yes or no, or one of several: radio rows. Tick boxes when several may be true. */
export function ChoiceField({ field, heading }: FieldProps<ChoiceFieldModel | ChoicesFieldModel>) {
  const several = field.kind === "choices";
  return (
    <GroupFrame field={field} heading={heading}>
      <div className="options">
        {field.options.map((option, index) => (
          <OptionRow
            key={option.value}
            type={several ? "checkbox" : "radio"}
            name={field.name}
            option={option}
            first={index === 0}
          />
        ))}
        <AvoidRows field={field} type={several ? "checkbox" : "radio"} />
      </div>
    </GroupFrame>
  );
}
