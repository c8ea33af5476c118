import { T } from "#app/i18n/contract.ts";
import type { HouseholdDoorModel } from "#app/queue/contract.ts";
import { ChoicePart, HouseholdForm, NotePart } from "./household-form.tsx";
import { Refusal, type RefusedModel } from "./refusal.tsx";

interface DoorProps {
  readonly page: HouseholdDoorModel;
  readonly refused: RefusedModel | undefined;
}

/** The door of a shielded household: a teamleider may name who opens it, also themselves, and gives a reason. */
export function HouseholdDoor({ page, refused }: DoorProps) {
  const view = { version: page.version, seen: 0, refused };
  const link = <a href={`/werkvoorraad/${page.dossier}`}>{page.dossier}</a>;
  return (
    <div className="max-w-2xl">
      <h1>
        <T k="register:page.doorTitle" />
      </h1>
      <p>
        <bdi dir="ltr">{page.reference}</bdi> · {page.gemeente} · {page.state}
      </p>
      <Refusal refused={refused} timeline={[]} />
      {page.dossier ? (
        <p className="my-3">
          <T k="register:page.doorDossier" values={{ link }} />
        </p>
      ) : (
        <>
          <p className="my-3">
            <T k="register:page.doorText" />
          </p>
          <section className="card">
            <HouseholdForm view={view} button="grant">
              <ChoicePart
                view={view}
                form="grant"
                name="collega"
                label="queue:dossier.door.named"
                choices={page.colleagues}
              />
              <NotePart view={view} form="grant" label="queue:actions.reason" />
            </HouseholdForm>
          </section>
        </>
      )}
    </div>
  );
}
