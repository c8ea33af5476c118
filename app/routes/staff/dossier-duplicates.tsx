import { T } from "#app/i18n/contract.ts";
import type { DossierModel } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";

/** Other intakes that may be of the same person, each with why, and the press that joins it. */
export function DossierDuplicates({ page, view }: { readonly page: DossierModel; readonly view: InView }) {
  if (page.duplicates.length === 0) return null;
  return (
    <section className="card" aria-labelledby="dubbel">
      <h2 id="dubbel" tabIndex={-1}>
        <T k="queue:dossier.duplicates.title" />
      </h2>
      <p className="hint">
        <T k="queue:dossier.duplicates.intro" /> <T k="queue:dossier.duplicates.explain" />
      </p>
      {page.duplicates.map(({ reference, day, state, why }) => (
        <DossierForm key={reference} view={view}>
          <input type="hidden" name="ander" value={reference} />
          <p className="mt-2">
            <T
              k="queue:dossier.duplicates.row"
              values={{ reference: <a href={`/werkvoorraad/${reference}`}>{reference}</a>, day, state, why }}
            />
          </p>
          <Press name="join" quiet>
            <T k="queue:dossier.duplicates.button" />
          </Press>
        </DossierForm>
      ))}
    </section>
  );
}
