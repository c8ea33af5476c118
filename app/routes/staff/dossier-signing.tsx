import { T, useT } from "#app/i18n/contract.ts";
import { identityProofs } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { Lines } from "./dossier-side.tsx";
import { WorkForm } from "./work-form.tsx";

export interface SigningModel {
  /** Empty: nobody signed yet. */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly canSign: boolean;
}

/** How the applicant signed, or that they still sign at the desk. */
export function DossierSigning({ signing, view }: { readonly signing: SigningModel; readonly view: InView }) {
  const t = useT();
  const of = identityProofs.map((proof) => ({ value: proof, text: t(`queue:proofs.${proof}`) }));
  return (
    <section className="card" aria-labelledby="ondertekening">
      <h2 id="ondertekening">
        <T k="queue:signing.title" />
      </h2>
      {signing.lines.length > 0 ? (
        <Lines lines={signing.lines} />
      ) : (
        <p>
          <T k="queue:signing.none" />
        </p>
      )}
      {signing.canSign ? (
        <WorkForm view={view} button="sign" choice={{ name: "legitimatie", label: "queue:actions.proof", of }} />
      ) : null}
    </section>
  );
}
