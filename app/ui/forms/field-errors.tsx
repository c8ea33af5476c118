import { T } from "#app/i18n/contract.ts";
import { Text } from "../parts/text.tsx";
import { idOf, useAnswering } from "./answering.ts";

/** The same words as in the summary, beside the field (C-11). */
export function FieldErrors({ name }: { readonly name: string }) {
  const errors = useAnswering().errorsOf(name);
  if (errors.length === 0) return null;
  return (
    <div className="form-error" id={`${idOf(name)}-error`}>
      {errors.map((error) => (
        <p key={`${error.field} ${error.text.key}`}>
          <span className="sr-only">
            <T k="ui:errors.prefix" alone />{" "}
          </span>
          <Text of={error.text} />
        </p>
      ))}
    </div>
  );
}
