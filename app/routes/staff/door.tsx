import { T } from "#app/i18n/contract.ts";
import type { DoorModel } from "#app/queue/contract.ts";
import { Grant } from "./dossier-shield.tsx";
import { Refusal, type RefusedModel } from "./refusal.tsx";

/** The door of a shielded file: a teamleider may name who opens it, also themselves, and gives a reason. */
export function Door({ page, refused }: { readonly page: DoorModel; readonly refused: RefusedModel | undefined }) {
  return (
    <div className="max-w-2xl">
      <h1>
        <T k="queue:dossier.door.title" />
      </h1>
      <p>
        {page.kind} {page.reference} · {page.gemeente} · {page.state}
      </p>
      <p className="my-3">
        <T k="queue:dossier.door.text" />
      </p>
      <Refusal refused={refused} timeline={[]} />
      <section className="card">
        <Grant colleagues={page.colleagues} view={{ version: page.version, seen: 0, refused }} />
      </section>
    </div>
  );
}
