import type { NextAppointment } from "#app/appointments/queries/booked-for.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import { checkForm, type Draft, formById, showCode } from "#app/intake/contract.ts";
import { openStepOf } from "#app/intake/queries/next-step.server.ts";
import type { Receipt } from "#app/intake/queries/receipt.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { ReceiptPageModel } from "#app/ui/pages/receipt-page.tsx";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import { placeLine, type Werkplein } from "#app/werkpleinen/contract.ts";
import { addressOfOwn } from "./own-appointment.server.ts";
import { aanvraagSteps, asksBenefit, hulpvraagSteps, moment, receiptSteps } from "./receipt-steps.server.ts";

const engine = (name: string, critical?: boolean): TextRef => ({
  key: key("intake", "engine", "receipt", name),
  critical,
});
const page = (name: string, critical?: boolean): TextRef => ({ key: key("pages", "receipt", name), critical });

/** A receipt in words: what we have, since when, what comes next and when. `draft` is set while the further questions are open. */
export function receiptPage(
  lng: LanguageCode,
  receipt: Receipt,
  werkplein: Werkplein,
  draft: Draft | null,
  booked: NextAppointment | null,
  now: Date,
  decideBy: CalendarDay | null,
  partnerSigns = false,
): ReceiptPageModel {
  const { receivedAt } = receipt;
  return {
    heading: headingOf(receipt),
    received: moment(lng, (language) => formatMoment(receivedAt, language)),
    receivedLabel: reports(receipt) ? { key: "intake:file.received" } : receivedLabels[receipt.kind],
    meaning: meaningOf(lng, receipt),
    reference: receipt.reference,
    code: showCode(receipt.code),
    control: showCode(receipt.control),
    steps:
      receipt.kind === "hulpvraag"
        ? hulpvraagSteps(lng, receipt, reports(receipt))
        : decideBy
          ? aanvraagSteps(lng, receipt, decideBy)
          : receiptSteps(lng, receipt, booked && { start: booked.start, place: placeLine(werkplein, booked.location) }),
    notices: [
      ...(receipt.toConfirm
        ? [page("toConfirm", true), engine(receipt.reachable ? "toConfirmHow" : "toConfirmDesk")]
        : []),
      ...(partnerSigns ? [{ key: "cases:partner.lead", critical: true }] : []),
    ],
    urgent: { text: page("urgent"), number: werkplein.phone.number },
    actions: [...partnerWay(lng, receipt, partnerSigns), ...actionsOf(lng, receipt, draft, booked, now)],
    quickExit: receipt.urgency === "crisis",
  };
}

/** What came on that date, where it is not a melding. */
const receivedLabels: Readonly<Record<string, TextRef>> = {
  aanvraag: { key: "intake:aanvraag.receipt.received" },
  hulpvraag: { key: "intake:aanvraag.receipt.receivedHulpvraag" },
};

/** Whether it told what changed, and asked for nothing. */
function reports({ form }: Receipt): boolean {
  return formById(form)?.reports === true;
}

function headingOf(receipt: Receipt): TextRef {
  const { kind, completedAt } = receipt;
  if (reports(receipt)) return { key: "intake:aanvraag.receipt.titleReport" };
  if (kind === "hulpvraag") return { key: "intake:aanvraag.receipt.titleHulpvraag" };
  if (kind !== "melding") return { key: "intake:aanvraag.receipt.title" };
  return page(completedAt ? "titleComplete" : "title");
}

/** What the date means: that of the melding counts, also when the aanvraag came later (Participatiewet art. 44). */
function meaningOf(lng: LanguageCode, receipt: Receipt): TextRef | undefined {
  if (receipt.kind === "melding") return asksBenefit(receipt) ? page("counts", true) : undefined;
  if (!receipt.follows) return undefined;
  const day = moment(lng, (language) => formatDay(receipt.melddatum, language));
  return { key: "intake:aanvraag.receipt.counts", moments: { day }, critical: true };
}

function actionsOf(
  lng: string,
  receipt: Receipt,
  draft: Draft | null,
  booked: NextAppointment | null,
  now: Date,
): ActionModel[] {
  const form = draft && formById(draft.form);
  const goOn: ActionModel[] =
    form && draft ? [{ text: page("goOn"), href: `/${lng}/${form.slug}/${openStepOf(form, draft, now)}` }] : [];
  const confirm: ActionModel[] =
    receipt.toConfirm && receipt.reachable
      ? [{ text: engine("confirm"), look: "quiet", href: `/${lng}/bevestigen` }]
      : [];
  // Only who has nothing left to do here is pointed to what else there may be.
  const more: ActionModel[] =
    goOn.length > 0 ? [] : [{ text: page("regelingen"), look: "quiet", href: `/${lng}/${checkForm.slug}` }];
  const asks = goOn.length === 0 ? asksFor(lng, receipt) : [];
  // Their own gemeentehuis, and what they told already: the booking reads it from this session.
  const mayMeet = receipt.kind === "melding" && !receipt.routes.includes("andere-gemeente");
  const meet: ActionModel[] = booked
    ? [{ text: { key: "appointments:joins.open" }, look: "quiet", href: addressOfOwn(lng, booked.token) }]
    : mayMeet
      ? [{ text: { key: "appointments:flow.title" }, look: "quiet", href: `/${lng}/afspraak` }]
      : [];
  const ways = [...goOn, ...papersOf(lng, receipt), ...asks, ...meet, ...confirm, ...more, fileOf(lng, receipt)];
  const all: ActionModel = { text: { key: "cases:list.title" }, look: "link", href: `/${lng}/mijn-zaken` };
  return [...ways, all, { text: engine("stop"), look: "link", href: "/sessie" }];
}

/**
 * Who reported for bijstand and may ask for it now does so here; under 27 the page behind it says from which day. Who had bijstand
 * shortly before is led to the short form, which leads to the long one (Participatiewet art. 43a).
 */
function asksFor(lng: string, receipt: Receipt): ActionModel[] {
  const waits = receipt.kind === "melding" && receipt.state !== "followed_by_aanvraag" && asksBenefit(receipt);
  if (waits && receipt.routes.includes("kort-geleden-uitkering"))
    return [{ text: { key: "intake:forms.heraanvraag.name" }, href: `/${lng}/heraanvraag` }];
  return waits ? [{ text: { key: "intake:aanvraag.offer.title" }, href: `/${lng}/levensonderhoud` }] : [];
}

/** The papers that a form calls for can still be sent. */
function papersOf(lng: string, { form, reference }: Receipt): ActionModel[] {
  const calledFor = formById(form)?.evidence ?? [];
  const href = `/${lng}/mijn-zaken/${reference}/bewijs`;
  return calledFor.length > 0 ? [{ text: { key: "documents:check.sendLater" }, href }] : [];
}

/** The link for the partner stands with the case. */
function partnerWay(lng: string, { reference }: Receipt, partnerSigns: boolean): ActionModel[] {
  return partnerSigns ? [{ text: { key: "cases:partner.way" }, href: `/${lng}/mijn-zaken/${reference}/partner` }] : [];
}

/** Everything that was sent, to keep or to show. */
function fileOf(lng: string, { reference }: Receipt): ActionModel {
  return { text: { key: "intake:file.link" }, look: "quiet", href: `/${lng}/ontvangst/${reference}/aanvraag.pdf` };
}
