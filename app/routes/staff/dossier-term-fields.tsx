import type { ReactNode } from "react";
import { key, T, useT } from "#app/i18n/contract.ts";
import type { TermModel } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import { LineField } from "./line-field.tsx";
import { NoteField } from "./note-field.tsx";

/** A form that opens on demand and stays open after a refusal. */
export function Folded({
  view,
  button,
  children,
}: {
  readonly view: InView;
  readonly button: string;
  readonly children: ReactNode;
}) {
  return (
    <details open={view.refused?.button === button} className="w-full">
      <summary className="py-2.5 cursor-pointer underline">
        <T k={key("queue", "actions", button)} />
      </summary>
      <div className="py-2">
        <DossierForm view={view}>
          {children}
          <Press name={button}>
            <T k={key("queue", "actions", button)} />
          </Press>
        </DossierForm>
      </div>
    </details>
  );
}

export function Day({
  view,
  button,
  label,
  name = "dag",
  fresh = "",
  of = "",
}: {
  readonly view: InView;
  readonly button: string;
  readonly label: string;
  readonly name?: string;
  /** The day that stands in it before anything was typed. */
  readonly fresh?: string;
  /** Of whom, where there is more than one such form on the page. */
  readonly of?: string;
}) {
  const t = useT();
  const wrong = wrongIn(view, button, name);
  const words = wrong ? t(key("queue", "refused", wrong)) : undefined;
  return (
    <LineField
      id={[button, of, name].filter(Boolean).join("-")}
      name={name}
      type="date"
      label={label}
      value={view.refused?.button === button ? typedIn(view, button, name) : fresh}
      wrong={words}
    />
  );
}

export function Note({
  view,
  button,
  label,
}: {
  readonly view: InView;
  readonly button: string;
  readonly label: string;
}) {
  return (
    <NoteField
      label={<T k={label} />}
      value={typedIn(view, button, "notitie")}
      wrong={wrongIn(view, button, "notitie")}
    />
  );
}

export function Choose({
  view,
  button,
  name,
  label,
  of,
}: {
  readonly view: InView;
  readonly button: string;
  readonly name: string;
  readonly label: string;
  readonly of: TermModel["papers"];
}) {
  const t = useT();
  const wrong = wrongIn(view, button, name);
  const words = wrong ? t(key("queue", "refused", wrong)) : undefined;
  return (
    <LineField
      id={`${button}-${name}`}
      name={name}
      label={label}
      choices={of}
      value={typedIn(view, button, name)}
      wrong={words}
    />
  );
}
