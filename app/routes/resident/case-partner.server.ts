import type { AppLoadContext } from "@remix-run/node";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { partnerBsn, readAnswer } from "#app/facts/contract.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { makeSigningLink } from "#app/identity/commands/ask-partner.server.ts";
import { type PartnerSigning, partnerSigning } from "#app/identity/queries/partner-signing.server.ts";
import { type Signature, signatureOf } from "#app/identity/queries/signature-of.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { PageError, TextRef } from "#app/ui/forms/page-model.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";
import { addressOfCase } from "./case-list.server.ts";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** Who signed an aanvraag so far. */
export interface CaseSigning {
  readonly own: Signature | null;
  readonly partner: Signature | null;
  /** Null: nobody else has to sign. */
  readonly asked: PartnerSigning | null;
}

export async function caseSigning(tenant: string, { id }: OwnCase, now: Date): Promise<CaseSigning> {
  const [own, partner, asked] = await Promise.all([
    signatureOf(tenant, id),
    signatureOf(tenant, id, "partner"),
    partnerSigning(tenant, id, now),
  ]);
  return { own, partner, asked };
}

/** "Uw handtekening: met DigiD, op …", and the same of the partner. */
export function signingRows(lng: LanguageCode, { own, partner, asked }: CaseSigning, along: boolean) {
  const row = (label: string, signature: Signature | null) => ({
    label: { key: `cases:signing.${label}` },
    value: stands(lng, signature),
  });
  const both = asked || partner ? [row(along ? "own" : "partner", partner)] : [];
  return along ? both : [row("own", own), ...both];
}

function stands(lng: LanguageCode, signature: Signature | null): TextRef {
  if (!signature) return { key: "cases:signing.none" };
  const day = dayInAmsterdam(signature.at);
  const moments = { day: moment(lng, (language) => formatDay(day, language)) };
  return { key: signature.method === "digid" ? "cases:signing.digid" : "cases:signing.desk", moments };
}

/** "Uw partner ondertekent ook": the link for the partner, and the form that makes a new one. Null where nobody else signs. */
export function partnerPage(
  lng: LanguageCode,
  origin: string,
  { reference }: OwnCase,
  { partner, asked }: CaseSigning,
  again: Refilled | undefined,
): CasePageModel | null {
  if (!asked) return null;
  const back = addressOfCase(lng, reference);
  const page = { heading: { key: "cases:partner.heading" }, back, actions: [] };
  if (partner) return { ...page, lead: stands(lng, partner), blocks: [] };
  const { typed, errors, hidden } = keyedForm(again);
  return {
    ...page,
    lead: { key: "cases:partner.lead", critical: true },
    blocks: [
      ...linkBlocks(lng, origin, asked),
      { kind: "paragraph", text: { key: "cases:partner.desk" } },
      { kind: "notice", text: { key: "cases:partner.unsafe" }, tone: "warn" },
      { kind: "heading", text: { key: asked.link ? "cases:partner.again" : "cases:partner.make" } },
      ...(asked.link ? [{ kind: "paragraph" as const, text: { key: "cases:partner.ends" } }] : []),
    ],
    form: {
      action: addressOfCase(lng, reference, "partner"),
      fields: [{ kind: "bsn", name: partnerBsn.id, label: { key: "facts:partnerBsn.label" } }],
      typed: again ? typed : { [partnerBsn.id]: asked.bsn ?? "" },
      ...{ errors, hidden },
      submit: { key: "cases:partner.button" },
    },
  };
}

function linkBlocks(lng: LanguageCode, origin: string, { link }: PartnerSigning): InformationBlock[] {
  if (!link) return [];
  const until = dayInAmsterdam(link.until);
  const href = `${origin}/${lng}/medeondertekenen/${link.token}`;
  return [
    { kind: "facts", rows: [{ label: { key: "cases:partner.link" }, value: { text: href, dir: "ltr" } }] },
    {
      kind: "list",
      items: [
        { key: "cases:partner.give" },
        { key: "cases:partner.sees" },
        { key: "cases:partner.until", moments: { day: moment(lng, (language) => formatDay(until, language)) } },
      ],
    },
  ];
}

/** Makes the link for the BSN that was typed. @returns what is wrong with it. */
export async function makeLink(
  { tenant, now }: AppLoadContext,
  intakeId: string,
  typed: Readonly<Record<string, string>>,
): Promise<PageError | null> {
  const raw = new FormData();
  raw.set(partnerBsn.id, typed[partnerBsn.id] ?? "");
  const read = readAnswer({ ...partnerBsn, optional: false }, raw, { today: dayInAmsterdam(now) });
  const field = partnerBsn.id;
  if (!read.ok) return { field, text: { key: `errors:bsn.${read.code}` } };
  if (typeof read.known !== "string") return notFound();
  const made = await makeSigningLink({ tenant, intakeId, bsn: read.known, now });
  return made.ok ? null : notFound();
}
