import type { HouseholdModel } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { ChoicePart, FoldedHouseholdForm, NotePart } from "./household-form.tsx";
import { NamedColleagues } from "./named-colleagues.tsx";

const reason = "queue:actions.reason";

/** A teamleider shields a household, names colleagues for it, or takes the shield away. Each takes a reason. */
export function HouseholdShielding({ page, view }: { readonly page: HouseholdModel; readonly view: InView }) {
  if (page.shielded) {
    return (
      <>
        <FoldedHouseholdForm view={view} button="grant" title="register:press.grant">
          <ChoicePart
            view={view}
            form="grant"
            name="collega"
            label="queue:dossier.door.named"
            choices={page.colleagues}
          />
          <NotePart view={view} form="grant" label={reason} />
        </FoldedHouseholdForm>
        <FoldedHouseholdForm view={view} button="unshield" title="register:press.unshield">
          <NotePart view={view} form="unshield" label={reason} />
        </FoldedHouseholdForm>
      </>
    );
  }
  return <Shield page={page} view={view} />;
}

function Shield({ page, view }: { readonly page: HouseholdModel; readonly view: InView }) {
  return (
    <FoldedHouseholdForm view={view} button="shield" title="register:press.shield">
      <NamedColleagues colleagues={page.colleagues} view={view} />
      <NotePart view={view} form="shield" label={reason} />
    </FoldedHouseholdForm>
  );
}
