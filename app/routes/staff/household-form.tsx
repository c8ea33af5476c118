import type { ReactNode } from "react";
import { key, T, useT } from "#app/i18n/contract.ts";
import type { Choice } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";
import { DossierForm, type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import { LineField } from "./line-field.tsx";
import { NoteField } from "./note-field.tsx";

export interface HouseholdFormProps {
  readonly view: InView;
  /** What it presses; the words on it are `register:press.<button>`. */
  readonly button: string;
  /** Tells one form of several with the same button apart, for what was typed in it. */
  readonly of?: string;
  readonly children: ReactNode;
}

/** A form with fields and one button. */
export function HouseholdForm({ view, button, children }: HouseholdFormProps) {
  return (
    <DossierForm view={view}>
      {children}
      <Press name={button}>
        <T k={key("register", "press", button)} />
      </Press>
    </DossierForm>
  );
}

/** The same, opened on demand; it stays open after a refusal. */
export function FoldedHouseholdForm(props: HouseholdFormProps & { readonly title: string; readonly open?: boolean }) {
  return (
    <details open={props.open || props.view.refused?.button === (props.of ?? props.button)} className="w-full">
      <summary className="py-2.5 cursor-pointer underline">
        <T k={props.title} />
      </summary>
      <div className="py-2">
        <HouseholdForm {...props} />
      </div>
    </details>
  );
}

interface PartProps {
  readonly view: InView;
  /** Of which form this is a part. */
  readonly form: string;
  readonly name: "uitslag" | "dag" | "tijd" | "uitkomst" | "waarom" | "collega";
  readonly label: string;
  readonly hint?: string;
}

/** One of a list, with what was chosen before a refusal. */
export function ChoicePart({ view, form, name, label, choices }: PartProps & { readonly choices: readonly Choice[] }) {
  const t = useT();
  return (
    <ChoiceField
      name={name}
      label={<T k={label} />}
      value={typedIn(view, form, name)}
      wrong={wrongIn(view, form, name)}
      choices={choices}
      ask={t("queue:actions.choose")}
    />
  );
}

/** A day or a time. The form and the name make its id; the browser sends the name. */
export function DayPart({ view, form, name, label, hint }: PartProps) {
  const t = useT();
  const refusal = wrongIn(view, form, name);
  return (
    <LineField
      id={`${form.replace(" ", "-")}-${name}`}
      name={name}
      type={name === "tijd" ? "time" : "date"}
      value={typedIn(view, form, name)}
      label={label}
      {...(hint ? { hint } : {})}
      wrong={refusal && t(key("queue", "refused", refusal))}
    />
  );
}

export function NotePart({
  view,
  form,
  label = "register:page.note",
}: Pick<PartProps, "view" | "form"> & { readonly label?: string }) {
  return (
    <NoteField label={<T k={label} />} value={typedIn(view, form, "notitie")} wrong={wrongIn(view, form, "notitie")} />
  );
}
