import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatTime } from "#app/i18n/format.server.ts";
import { type Draft, formById, showCode } from "#app/intake/contract.ts";
import { openStepOf } from "#app/intake/queries/next-step.server.ts";
import type { Receipt } from "#app/intake/queries/receipt.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { workingDayAfter } from "#app/kernel/working-day.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { ReceiptPageModel } from "#app/ui/pages/receipt-page.tsx";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import type { Moment } from "#app/ui/parts/text.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";

const engine = (name: string, critical?: boolean): TextRef => ({
  key: key("intake", "engine", "receipt", name),
  critical,
});
const page = (name: string, critical?: boolean): TextRef => ({ key: key("pages", "receipt", name), critical });

function moment(lng: LanguageCode, words: (language: LanguageCode) => string): Moment {
  return { text: words(lng), dutch: lng === "nl" ? undefined : words("nl") };
}

/** Routes on which another body, or no benefit at all, is asked for: nothing is promised about our date and our term. */
const elsewhere = new Set([
  "hulp-bij-werk",
  "andere-gemeente",
  "aow-leeftijd",
  "jonger-dan-18",
  "tijdelijke-bescherming",
]);

/** A receipt in words: what we have, since when, what comes next and when. `draft` is set while the further questions are open. */
export function receiptPage(
  lng: LanguageCode,
  receipt: Receipt,
  werkplein: Werkplein,
  draft: Draft | null,
  now: Date,
): ReceiptPageModel {
  const { receivedAt } = receipt;
  const asksBenefit = !receipt.routes.some((route) => elsewhere.has(route));
  const reading = workingDayAfter(dayInAmsterdam(receivedAt), 1);
  const talking = workingDayAfter(dayInAmsterdam(receivedAt), 3);
  return {
    heading: page(receipt.completedAt ? "titleComplete" : "title"),
    received: moment(lng, (language) => `${formatDay(receivedAt, language)}, ${formatTime(receivedAt, language)}`),
    meaning: asksBenefit ? page("counts", true) : undefined,
    reference: receipt.reference,
    code: showCode(receipt.code),
    control: showCode(receipt.control),
    steps: [
      { when: moment(lng, (language) => formatDay(receivedAt, language)), what: page("steps.received"), done: true },
      { when: moment(lng, (language) => formatDay(reading, language)), what: page("steps.read") },
      { when: moment(lng, (language) => formatDay(talking, language)), what: page("steps.contact") },
      ...(asksBenefit ? [{ when: engine("decideWhen", true), what: engine("decide", true) }] : []),
    ],
    notices: receipt.toConfirm
      ? [page("toConfirm", true), engine(receipt.reachable ? "toConfirmHow" : "toConfirmDesk")]
      : [],
    urgent: { text: page("urgent"), number: werkplein.phone.number },
    actions: actionsOf(lng, receipt, draft, now),
    quickExit: receipt.urgency === "crisis",
  };
}

function actionsOf(lng: string, receipt: Receipt, draft: Draft | null, now: Date): ActionModel[] {
  const form = draft && formById(draft.form);
  const goOn: ActionModel[] =
    form && draft ? [{ text: page("goOn"), href: `/${lng}/${form.slug}/${openStepOf(form, draft, now)}` }] : [];
  const confirm: ActionModel[] =
    receipt.toConfirm && receipt.reachable
      ? [{ text: engine("confirm"), look: "quiet", href: `/${lng}/bevestigen` }]
      : [];
  return [...goOn, ...confirm, { text: engine("stop"), look: "link", href: "/sessie" }];
}
