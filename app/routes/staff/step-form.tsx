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
export function StepForm(props: StepFormProps) {
  const { button, step, view } = props;
  const typing = view.refused?.button === button && view.refused.typed.stap === (step?.id ?? "");
  return (
    <details open={typing} className="w-full">
      <summary className="py-1.5 cursor-pointer underline">
        <T k={key("queue", "actions", button)} />
      </summary>
      <DossierForm view={view}>
        <input type="hidden" name="stap" value={step?.id ?? ""} />
        <StepFields {...props} typing={typing} />
        <Press name={button}>
          <T k={key("queue", "actions", button)} />
        </Press>
      </DossierForm>
    </details>
  );
}

function StepFields({ button, step, takers, view, typing }: StepFormProps & { readonly typing: boolean }) {
  const t = useT();
  const held = (name: string, known = "") => (typing ? typedIn(view, button, name) : known);
  const wrong = (name: string) => (typing ? wrongIn(view, button, name) : undefined);
  const words = (name: string) => {
    const refusal = wrong(name);
    return refusal ? t(key("queue", "refused", refusal)) : undefined;
  };
  const field = (name: string) => ({ id: `${step?.id ?? button}-${name}`, name, wrong: words(name) });
  return (
    <>
      <NoteField
        name="wat"
        rows={2}
        most={1000}
        label={<T k="queue:plan.what" />}
        value={held("wat", step?.what)}
        wrong={wrong("wat")}
      />
      <LineField {...field("wie")} label="queue:plan.who" choices={takers} value={held("wie", step?.who)} />
      <LineField {...field("dag")} type="date" label="queue:plan.due" value={held("dag", step?.due)} />
    </>
  );
}
