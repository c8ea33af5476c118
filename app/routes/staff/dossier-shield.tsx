import { T, useT } from "#app/i18n/contract.ts";
import type { ActionsModel, Choice } from "#app/queue/contract.ts";
import { ChoiceField, NoteField } from "./dossier-fields.tsx";
import { DossierForm, type InView, More, Press, typedIn } from "./dossier-form.tsx";

/** A teamleider shields a file, names colleagues for it, or takes the shield away. Each takes a reason. */
export function Shielding({ actions, view }: { readonly actions: ActionsModel; readonly view: InView }) {
  if (!actions.shielded) return <Shield colleagues={actions.colleagues} view={view} />;
  return (
    <>
      <More open={view.refused?.button === "grant"} title={<T k="queue:actions.grant" />}>
        <Grant colleagues={actions.colleagues} view={view} />
      </More>
      <More open={view.refused?.button === "unshield"} title={<T k="queue:actions.unshield" />}>
        <DossierForm view={view}>
          <NoteField
            id="open-reden"
            name="notitie"
            label={<T k="queue:actions.reason" />}
            value={typedIn(view, "unshield", "notitie")}
          />
          <Press name="unshield">
            <T k="queue:actions.unshield" />
          </Press>
        </DossierForm>
      </More>
    </>
  );
}

function Shield({ colleagues, view }: { readonly colleagues: readonly Choice[]; readonly view: InView }) {
  return (
    <More open={view.refused?.button === "shield"} title={<T k="queue:actions.shield" />}>
      <DossierForm view={view}>
        <fieldset>
          <legend className="form-label">
            <T k="queue:actions.shieldNamed" />
          </legend>
          {colleagues.map(({ value, text }) => (
            <label key={value} className="flex items-center gap-2 min-h-11">
              <input type="checkbox" className="size-5" name="collega" value={value} /> {text}
            </label>
          ))}
        </fieldset>
        <NoteField
          id="scherm-reden"
          name="notitie"
          label={<T k="queue:actions.reason" />}
          value={typedIn(view, "shield", "notitie")}
        />
        <Press name="shield">
          <T k="queue:actions.shield" />
        </Press>
      </DossierForm>
    </More>
  );
}

/** Names one colleague for a shielded file. */
export function Grant({ colleagues, view }: { readonly colleagues: readonly Choice[]; readonly view: InView }) {
  const t = useT();
  return (
    <DossierForm view={view}>
      <ChoiceField
        id="toegang-voor"
        name="collega"
        label={<T k="queue:dossier.door.named" />}
        value={typedIn(view, "grant", "collega")}
        choices={colleagues}
        ask={t("queue:actions.choose")}
      />
      <NoteField
        id="toegang-reden"
        name="notitie"
        label={<T k="queue:actions.reason" />}
        value={typedIn(view, "grant", "notitie")}
      />
      <Press name="grant">
        <T k="queue:actions.grant" />
      </Press>
    </DossierForm>
  );
}
