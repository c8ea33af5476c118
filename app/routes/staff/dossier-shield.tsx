import type { ActionsModel, Choice } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { NamedColleagues } from "./named-colleagues.tsx";
import { FoldedForm, WorkForm, type WorkFormProps } from "./work-form.tsx";

const reason = "queue:actions.reason";

const grant = (colleagues: readonly Choice[], view: InView): WorkFormProps => ({
  ...{ view, button: "grant", reason },
  choice: { name: "collega", label: "queue:dossier.door.named", of: colleagues },
});

/** A teamleider shields a file, names colleagues for it, or takes the shield away. Each takes a reason. */
export function Shielding({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  if (actions.shielded) {
    return (
      <>
        <FoldedForm {...grant(actions.colleagues, view)} />
        <FoldedForm view={view} button="unshield" reason={reason} />
      </>
    );
  }
  return (
    <FoldedForm view={view} button="shield" reason={reason}>
      <NamedColleagues colleagues={actions.colleagues} view={view} />
    </FoldedForm>
  );
}

/** Names one colleague for a shielded file. */
export function Grant({ colleagues, view }: { readonly colleagues: readonly Choice[]; readonly view: InView }) {
  return <WorkForm {...grant(colleagues, view)} />;
}
