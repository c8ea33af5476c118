import { T } from "#app/i18n/contract.ts";
import type { DossierModel } from "#app/queue/contract.ts";
import { Lines } from "./dossier-side.tsx";

/** When it came in, how, and by whom. */
export function FactsCard({ lines }: { readonly lines: DossierModel["summary"] }) {
  return (
    <section className="card" aria-labelledby="gegevens">
      <h2 id="gegevens" tabIndex={-1}>
        <T k="queue:places.facts" />
      </h2>
      <Lines lines={lines} />
    </section>
  );
}
