import { translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { type Signature, signatureOf } from "#app/identity/queries/signature-of.server.ts";
import { toldPartner } from "#app/identity/queries/told-partner.server.ts";
import type { SigningModel } from "./dossier-signing.tsx";

interface SignedIntake {
  readonly tenant: string;
  readonly id: string;
  readonly kind: string;
  readonly joinedTo: string | null;
}

/** Who signed an aanvraag, how and when: the applicant, and the partner where they sign too. Null for what is not signed. */
export async function signingPanel(
  { tenant, id, kind, joinedTo }: SignedIntake,
  nameOf: (staffId: string) => string,
): Promise<SigningModel | null> {
  if (kind !== "aanvraag") return null;
  const [own, partners, told] = await Promise.all([
    signatureOf(tenant, id),
    signatureOf(tenant, id, "partner"),
    toldPartner(tenant, id),
  ]);
  const of = (signature: Signature | null) =>
    signature ? { lines: signedLines(signature, nameOf), canSign: false } : { lines: [], canSign: joinedTo === null };
  return { applicant: of(own), partner: told && { ...of(partners), told: toldLines(told) } };
}

/** Whom the applicant told of: to hold against who signed. */
function toldLines({ name, bsn }: { readonly name: string; readonly bsn: string | null }) {
  const { t } = translator("nl");
  return [
    { label: t("queue:signing.told"), value: name },
    { label: t("queue:signing.toldBsn"), value: bsn ?? t("queue:signing.noBsn") },
  ];
}

function signedLines(signed: Signature, nameOf: (staffId: string) => string) {
  const { t } = translator("nl");
  const when = { label: t("queue:signing.when"), value: formatMoment(signed.at, "nl") };
  const how = { label: t("queue:signing.how"), value: t(`queue:signing.${signed.method}`) };
  if (signed.method === "desk") {
    const proof = t(`queue:proofs.${signed.proof}` as "queue:proofs.paspoort");
    const seen = { label: t("queue:signing.seen"), value: `${proof} (${nameOf(signed.staffId)})` };
    return [how, when, seen];
  }
  const level = t(`queue:signing.levels.${signed.level}` as "queue:signing.levels.midden");
  const who = [
    ...(signed.name ? [{ label: t("queue:signing.name"), value: signed.name }] : []),
    { label: t("queue:signing.bsn"), value: signed.bsn },
    { label: t("queue:signing.level"), value: level },
  ];
  return [how, when, ...who];
}
