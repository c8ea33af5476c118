import { key, T, useT } from "#app/i18n/contract.ts";
import type { Choice, StepLine } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import { LineField } from "./line-field.tsx";
import { NoteField } from "./note-field.tsx";

interface StepFormProps {
  readonly button: "addStep" | "changeStep";
  /** The step that is changed. */
  readonly step?: StepLine;
  readonly takers: readonly Choice[];
  readonly view: InView;
}

/** A step: what, who and by when. Opens on demand, and stays open with what was typed after a refusal. */
export function StepForm({ button, step, takers, view }: StepFormProps) {
  const t = useT();
  const typing = view.refused?.button === button && view.refused.typed.stap === (step?.id ?? "");
  const held = (name: string, known = "") => (typing ? typedIn(view, button, name) : known);
  const wrong = (name: string) => (typing ? wrongIn(view, button, name) : undefined);
  const words = (name: string) => {
    const refusal = wrong(name);
    return refusal ? t(key("queue", "refused", refusal)) : undefined;
  };
  const id = step?.id ?? button;
  return (
    <details open={typing} className="w-full">
      <summary className="py-1.5 cursor-pointer underline">
        <T k={key("queue", "actions", button)} />
      </summary>
      <DossierForm view={view}>
        <input type="hidden" name="stap" value={step?.id ?? ""} />
        <NoteField
          name="wat"
          rows={2}
          most={1000}
          label={<T k="queue:plan.what" />}
          value={held("wat", step?.what)}
          wrong={wrong("wat")}
        />
        <LineField
          id={`${id}-wie`}
          name="wie"
          label="queue:plan.who"
          choices={takers}
          value={held("wie", step?.who)}
          wrong={words("wie")}
        />
        <LineField
          id={`${id}-dag`}
          name="dag"
          type="date"
          label="queue:plan.due"
          value={held("dag", step?.due)}
          wrong={words("dag")}
        />
        <Press name={button}>
          <T k={key("queue", "actions", button)} />
        </Press>
      </DossierForm>
    </details>
  );
}
