import type { ReactNode } from "react";
import { key, T, useT } from "#app/i18n/contract.ts";
import type { Choice } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";
import { DossierForm, type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import { NoteField } from "./note-field.tsx";

export interface WorkFormProps {
  readonly view: InView;
  /** What it presses; the words on it are `queue:actions.<button>`. */
  readonly button: string;
  readonly choice?: {
    readonly name: "collega" | "legitimatie" | "uitkomst";
    /** Key of its label. */
    readonly label: string;
    readonly of: readonly Choice[];
  };
  /** Why, where some of the choices take a reason from a list. */
  readonly why?: readonly Choice[];
  /** Key of the label of the reason; without it none is asked. */
  readonly reason?: string;
  /** Fields that only this form has. */
  readonly children?: ReactNode;
}

/** What takes more than one press: something to choose, a reason, and the button. After a refusal it holds what was typed. */
export function WorkForm({ view, button, choice, why = [], reason, children }: WorkFormProps) {
  const t = useT();
  return (
    <DossierForm view={view}>
      {children}
      {choice ? (
        <ChoiceField
          name={choice.name}
          label={<T k={choice.label} />}
          value={typedIn(view, button, choice.name)}
          wrong={wrongIn(view, button, choice.name)}
          choices={choice.of}
          ask={t("queue:actions.choose")}
        />
      ) : null}
      {why.length > 0 ? (
        <ChoiceField
          name="reden"
          label={<T k="queue:actions.stopReason" />}
          value={typedIn(view, button, "reden")}
          wrong={wrongIn(view, button, "reden")}
          choices={why}
          ask={t("queue:actions.choose")}
        />
      ) : null}
      {reason ? (
        <NoteField
          label={<T k={reason} />}
          value={typedIn(view, button, "notitie")}
          wrong={wrongIn(view, button, "notitie")}
        />
      ) : null}
      <Press name={button}>
        <T k={key("queue", "actions", button)} />
      </Press>
    </DossierForm>
  );
}

/** The same form, opened on demand; it stays open after a refusal. */
export function FoldedForm(props: WorkFormProps) {
  return (
    <details open={props.view.refused?.button === props.button} className="w-full">
      <summary className="py-2.5 cursor-pointer underline">
        <T k={key("queue", "actions", props.button)} />
      </summary>
      <div className="py-2">
        <WorkForm {...props} />
      </div>
    </details>
  );
}
