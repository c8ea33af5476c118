import { T, useT } from "#app/i18n/contract.ts";
import { identityProofs } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { Lines } from "./dossier-side.tsx";
import { WorkForm } from "./work-form.tsx";

type SigningLines = readonly { readonly label: string; readonly value: string }[];

interface SignerModel {
  /** Empty: they did not sign yet. */
  readonly lines: SigningLines;
  readonly canSign: boolean;
}

export interface SigningModel {
  readonly applicant: SignerModel;
  /** Null: nobody else signs. */
  readonly partner: (SignerModel & { readonly told: SigningLines }) | null;
}

/** How the applicant signed and their partner, or that they still do. */
export function DossierSigning({ signing, view }: { readonly signing: SigningModel; readonly view: InView }) {
  const { applicant, partner } = signing;
  return (
    <section className="card" aria-labelledby="ondertekening">
      <h2 id="ondertekening" tabIndex={-1}>
        <T k="queue:signing.title" />
      </h2>
      <Signer signer={applicant} view={view} button="sign" none="queue:signing.none" />
      {partner ? (
        <>
          <h3 className="mt-6 mb-2">
            <T k="queue:signing.partner" />
          </h3>
          <Lines lines={partner.told} />
          <Signer signer={partner} view={view} button="signPartner" none="queue:signing.partnerNone" />
        </>
      ) : null}
    </section>
  );
}

interface SignerProps {
  readonly signer: SignerModel;
  readonly view: InView;
  readonly button: "sign" | "signPartner";
  /** Key of what is said while they did not sign. */
  readonly none: string;
}

function Signer({ signer: { lines, canSign }, view, button, none }: SignerProps) {
  const t = useT();
  const of = identityProofs.map((proof) => ({ value: proof, text: t(`queue:proofs.${proof}`) }));
  return (
    <>
      {lines.length > 0 ? (
        <Lines lines={lines} />
      ) : (
        <p className="my-2">
          <T k={none} />
        </p>
      )}
      {canSign ? (
        <WorkForm view={view} button={button} choice={{ name: "legitimatie", label: "queue:actions.proof", of }} />
      ) : null}
    </>
  );
}
