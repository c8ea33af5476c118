import type { AppLoadContext } from "@remix-run/node";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { withdrawReferral } from "#app/queue/commands/withdraw-referral.server.ts";
import { isStopped, isStuck, mayWithdraw } from "#app/queue/contract.ts";
import { type Referral, referralsOf } from "#app/queue/queries/referrals.server.ts";
import type { PageError, TextRef } from "#app/ui/forms/page-model.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";
import { addressOfCase } from "./case-list.server.ts";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** The part of the address under which a resident sees to whom they were referred. */
export const placeOfReferrals = "doorverwijzingen";

const text = (...parts: string[]): TextRef => ({ key: key("cases", "referral", ...parts), critical: true });

/** Nobody waits for an answer to a message that got stuck. */
function standing(referral: Referral): TextRef {
  const { state, content } = referral;
  const unsent = isStuck(referral) ? "notArrived" : isStopped(referral) ? "stopped" : null;
  return { ...text("states", unsent ?? state), values: { partner: content.partner } };
}

/** On the page of a case: who else helps, and the way to what was shared. */
export function referralBlocks(
  lng: LanguageCode,
  reference: string,
  referrals: readonly Referral[],
): InformationBlock[] {
  if (referrals.length === 0) return [];
  const see = {
    text: { key: "cases:referral.see" },
    look: "link",
    href: addressOfCase(lng, reference, placeOfReferrals),
  } as const;
  return [
    { kind: "heading", text: { key: "cases:referral.heading" } },
    { kind: "list", items: referrals.map(standing) },
    { kind: "actions", actions: [see] },
  ];
}

/** What was shared with whom, word for word, and the way to take consent back. */
export async function referralsPage(
  lng: LanguageCode,
  { id, reference }: OwnCase,
  tenant: string,
  again: Refilled | undefined,
): Promise<CasePageModel> {
  const referrals = await referralsOf(tenant, id);
  if (referrals.length === 0) return notFound();
  const after: InformationBlock[] = referrals.some(({ state }) => mayWithdraw(state))
    ? [{ kind: "paragraph", text: text("after") }]
    : [];
  return {
    heading: { key: "cases:referral.heading" },
    lead: text("lead"),
    back: addressOfCase(lng, reference),
    blocks: [...referrals.flatMap((referral) => oneReferral(lng, referral)), ...after],
    ...withdrawForm(lng, reference, referrals, again),
    actions: [],
    print: true,
  };
}

function oneReferral(lng: LanguageCode, referral: Referral): InformationBlock[] {
  const when = moment(lng, (language) => formatMoment(referral.askedAt, language));
  return [
    { kind: "heading", text: { key: "cases:referral.named", values: { partner: referral.content.partner } } },
    { kind: "paragraph", text: standing(referral) },
    { kind: "said", said: [{ who: { key: "cases:referral.shared" }, when, text: referral.content.words, lang: "nl" }] },
  ];
}

/** Only while somebody still has something to do with it; with one there is nothing to choose. */
function withdrawForm(lng: LanguageCode, reference: string, all: readonly Referral[], again: Refilled | undefined) {
  const open = all.filter(({ state }) => mayWithdraw(state));
  if (open.length === 0) return {};
  const { typed, errors, hidden = [] } = keyedForm(again);
  const options = open.map(({ id, content }) => ({
    value: id,
    label: { key: "cases:referral.named", values: { partner: content.partner } },
  }));
  const [only] = open;
  const field = { kind: "choice", name: "verwijzing", label: text("which"), options } as const;
  const form: CasePageModel["form"] = {
    action: addressOfCase(lng, reference, placeOfReferrals),
    fields: only && open.length === 1 ? [] : [field],
    ...{ typed, errors },
    hidden: only && open.length === 1 ? [...hidden, { name: "verwijzing", value: only.id }] : hidden,
    submit: text("button"),
  };
  return { form };
}

/** Takes the consent back. @returns what is wrong; null when it is done; `closed` when it was too late. */
export async function takeConsentBack(
  { tenant, now }: AppLoadContext,
  intakeId: string,
  typed: Readonly<Record<string, string>>,
): Promise<PageError | "closed" | null> {
  const open = await referralsOf(tenant, intakeId);
  const referral = open.find(({ id }) => id === typed.verwijzing);
  if (!referral) return { field: "verwijzing", text: { key: "cases:referral.choose" } };
  const done = await withdrawReferral({ tenant, intakeId, referralId: referral.id, now });
  return done.ok ? null : "closed";
}
