import { T, useT } from "#app/i18n/contract.ts";
import { type ActionsModel, identityProofs } from "#app/queue/contract.ts";
import { ChoiceField } from "./dossier-fields.tsx";
import { DossierForm, type InView, Press, typedIn } from "./dossier-form.tsx";

/** What takes one press. */
export function QuickWork({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  if (!actions.isOpen) return null;
  return (
    <DossierForm view={view}>
      {actions.assigned ? null : (
        <Press name="claim" hotkey="claim">
          <T k="queue:actions.claim" />
        </Press>
      )}
      {actions.canStart && (actions.mine || !actions.assigned) ? (
        <Press name="start" quiet={!actions.mine}>
          <T k="queue:actions.start" />
        </Press>
      ) : null}
      {actions.waiting ? (
        <Press name="contact" quiet>
          <T k="queue:actions.contact" />
        </Press>
      ) : null}
      {actions.mine ? (
        <Press name="release" quiet>
          <T k="queue:actions.release" />
        </Press>
      ) : null}
    </DossierForm>
  );
}

/** The resident stands at the desk and confirms what a helper sent. */
export function ConfirmAtDesk({ view }: { readonly view: InView }) {
  const t = useT();
  const proofs = identityProofs.map((proof) => ({ value: proof, text: t(`queue:proofs.${proof}`) }));
  return (
    <DossierForm view={view}>
      <ChoiceField
        id="bevestig-legitimatie"
        name="legitimatie"
        label={<T k="queue:actions.proof" />}
        value={typedIn(view, "confirm", "legitimatie")}
        choices={proofs}
        ask={t("queue:actions.choose")}
      />
      <Press name="confirm">
        <T k="queue:actions.confirm" />
      </Press>
    </DossierForm>
  );
}
