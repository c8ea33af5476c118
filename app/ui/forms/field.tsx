import { AmountField } from "./amount-field.tsx";
import type { FieldProps } from "./answering.ts";
import { ChoiceField } from "./choice-field.tsx";
import { DayField } from "./day-field.tsx";
import { GroupField } from "./group-field.tsx";
import type { FieldModel } from "./page-model.ts";
import { TextField } from "./text-field.tsx";

/** One field, whatever its kind. */
export function Field({ field, heading }: FieldProps<FieldModel>) {
  switch (field.kind) {
    case "yesNo":
    case "choice":
    case "choices":
      return <ChoiceField field={field} heading={heading} />;
    case "money":
    case "number":
      return <AmountField field={field} heading={heading} />;
    case "day":
      return <DayField field={field} heading={heading} />;
    case "group":
      return <GroupField field={field} heading={heading} draw={(part) => <Field key={part.name} field={part} />} />;
    default:
      return <TextField field={field} heading={heading} />;
  }
}
