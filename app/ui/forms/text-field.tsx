import { type FieldProps, idOf, useAnswering } from "./answering.ts";
import { AvoidRows } from "./avoid-rows.tsx";
import { LabelFrame, useDescription } from "./frame.tsx";
import type { TextFieldModel, TextKind } from "./page-model.ts";

interface Box {
  readonly type?: "email" | "tel";
  readonly dir: "ltr" | "auto";
  readonly inputMode?: "numeric" | "email" | "tel";
  readonly size?: string;
  /** Written by people about people: a spelling check of the browser only disturbs. */
  readonly plain?: boolean;
}

/** Names and free text follow their own script; what is Dutch by nature runs left to right (B-31). */
const boxes: Readonly<Record<Exclude<TextKind, "longText">, Box>> = {
  shortText: { dir: "auto" },
  name: { dir: "auto", plain: true },
  email: { type: "email", dir: "ltr", inputMode: "email", plain: true },
  phone: { type: "tel", dir: "ltr", inputMode: "tel", size: "size-12", plain: true },
  iban: { dir: "ltr", size: "size-22", plain: true },
  bsn: { dir: "ltr", inputMode: "numeric", size: "size-12", plain: true },
  postcode: { dir: "ltr", size: "size-8", plain: true },
  houseNumber: { dir: "ltr", size: "size-8", plain: true },
  code: { dir: "ltr", size: "size-12", plain: true },
};

/** One box to type in, its size telling how much is expected. */
export function TextField({ field, heading }: FieldProps<TextFieldModel>) {
  return (
    <LabelFrame field={field} heading={heading}>
      {field.kind === "longText" ? <LongBox field={field} /> : <ShortBox field={field} box={boxes[field.kind]} />}
      {field.mayBeUnknown || field.mayBeDeclined ? (
        <div className="options">
          <AvoidRows field={field} type="checkbox" />
        </div>
      ) : null}
    </LabelFrame>
  );
}

function ShortBox({ field, box }: { readonly field: TextFieldModel; readonly box: Box }) {
  const { text, errorsOf, noAutocomplete } = useAnswering();
  const wrong = errorsOf(field.name).length > 0;
  return (
    <input
      className={["textbox", box.size, wrong ? "is-wrong" : ""].filter(Boolean).join(" ")}
      id={idOf(field.name)}
      name={field.name}
      type={box.type ?? "text"}
      dir={box.dir}
      inputMode={box.inputMode}
      autoComplete={(!noAutocomplete && field.autocomplete) || "off"}
      spellCheck={box.plain ? false : undefined}
      autoCapitalize={
        field.kind === "code" || field.kind === "postcode" || field.kind === "iban" ? "characters" : undefined
      }
      defaultValue={text(field.name)}
      aria-invalid={wrong || undefined}
      aria-describedby={useDescription(field)}
    />
  );
}

function LongBox({ field }: { readonly field: TextFieldModel }) {
  const { text, errorsOf } = useAnswering();
  const wrong = errorsOf(field.name).length > 0;
  return (
    <textarea
      className={wrong ? "textarea is-wrong" : "textarea"}
      id={idOf(field.name)}
      name={field.name}
      dir="auto"
      rows={5}
      defaultValue={text(field.name)}
      aria-invalid={wrong || undefined}
      aria-describedby={useDescription(field)}
    />
  );
}
