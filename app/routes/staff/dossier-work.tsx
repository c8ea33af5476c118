import { T, useT } from "#app/i18n/contract.ts";
import type { ActionsModel } from "#app/queue/contract.ts";
import { ChoiceField, NoteField } from "./dossier-fields.tsx";
import { DossierForm, type InView, More, Press, typedIn } from "./dossier-form.tsx";
import { ConfirmAtDesk, QuickWork } from "./dossier-quick.tsx";
import { Shielding } from "./dossier-shield.tsx";

/** What this colleague can do with the intake now. */
export function DossierWork({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  return (
    <section className="card" aria-labelledby="werk">
      <h2 id="werk">
        <T k="queue:dossier.work" />
      </h2>
      <div className="grid gap-3 justify-items-start mt-2">
        <QuickWork actions={actions} view={view} />
        {actions.toConfirm ? <ConfirmAtDesk view={view} /> : null}
        {actions.isOpen && actions.assigned ? <HandBack view={view} /> : null}
        {actions.isOpen && actions.closeTo.length > 0 ? <Close actions={actions} view={view} /> : null}
        {actions.isOpen && actions.canAssign ? <Assign actions={actions} view={view} /> : null}
        {actions.canShield ? <Shielding actions={actions} view={view} /> : null}
      </div>
    </section>
  );
}

function HandBack({ view }: { readonly view: InView }) {
  return (
    <More open={view.refused?.button === "handBack"} title={<T k="queue:actions.handBack" />}>
      <DossierForm view={view}>
        <NoteField
          id="terug-reden"
          name="notitie"
          label={<T k="queue:actions.handBackHint" />}
          value={typedIn(view, "handBack", "notitie")}
        />
        <Press name="handBack">
          <T k="queue:actions.handBack" />
        </Press>
      </DossierForm>
    </More>
  );
}

function Close({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  const t = useT();
  return (
    <More open={view.refused?.button === "close"} title={<T k="queue:actions.close" />}>
      <DossierForm view={view}>
        <ChoiceField
          id="uitkomst"
          name="uitkomst"
          label={<T k="queue:actions.closeTo" />}
          value={typedIn(view, "close", "uitkomst")}
          choices={actions.closeTo}
          ask={t("queue:actions.choose")}
        />
        <NoteField
          id="uitkomst-reden"
          name="notitie"
          label={<T k="queue:actions.closeNote" />}
          value={typedIn(view, "close", "notitie")}
        />
        <Press name="close">
          <T k="queue:actions.close" />
        </Press>
      </DossierForm>
    </More>
  );
}

function Assign({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  const t = useT();
  return (
    <More open={view.refused?.button === "assign"} title={<T k="queue:actions.assign" />}>
      <DossierForm view={view}>
        <ChoiceField
          id="wijs-toe"
          name="collega"
          label={<T k="queue:actions.assignTo" />}
          value={typedIn(view, "assign", "collega")}
          choices={actions.colleagues}
          ask={t("queue:actions.choose")}
        />
        <Press name="assign">
          <T k="queue:actions.assign" />
        </Press>
      </DossierForm>
    </More>
  );
}
