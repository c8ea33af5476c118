import { translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { signatureOf } from "#app/identity/queries/signature-of.server.ts";
import type { SigningModel } from "./dossier-signing.tsx";

interface SignedIntake {
  readonly tenant: string;
  readonly id: string;
  readonly kind: string;
  readonly joinedTo: string | null;
}

/** Who signed an aanvraag, how and when; null for what is not signed. */
export async function signingPanel(
  { tenant, id, kind, joinedTo }: SignedIntake,
  nameOf: (staffId: string) => string,
): Promise<SigningModel | null> {
  if (kind !== "aanvraag") return null;
  const signed = await signatureOf(tenant, id);
  if (!signed) return { lines: [], canSign: joinedTo === null };
  const { t } = translator("nl");
  const when = { label: t("queue:signing.when"), value: formatMoment(signed.at, "nl") };
  const how = { label: t("queue:signing.how"), value: t(`queue:signing.${signed.method}`) };
  if (signed.method === "desk") {
    const proof = t(`queue:proofs.${signed.proof}` as "queue:proofs.paspoort");
    const seen = { label: t("queue:signing.seen"), value: `${proof} (${nameOf(signed.staffId)})` };
    return { lines: [how, when, seen], canSign: false };
  }
  const level = t(`queue:signing.levels.${signed.level}` as "queue:signing.levels.midden");
  const who = [
    ...(signed.name ? [{ label: t("queue:signing.name"), value: signed.name }] : []),
    { label: t("queue:signing.bsn"), value: signed.bsn },
    { label: t("queue:signing.level"), value: level },
  ];
  return { lines: [how, when, ...who], canSign: false };
}
