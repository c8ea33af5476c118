import type { NextAppointment } from "#app/appointments/queries/booked-for.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatMoment } from "#app/i18n/format.server.ts";
import { type Consents, showCode } from "#app/intake/contract.ts";
import type { Receipt } from "#app/intake/queries/receipt.server.ts";
import { addMonths, dayInAmsterdam } from "#app/kernel/day.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { ReceiptPageModel } from "#app/ui/pages/receipt-page.tsx";
import type { TimelineStep } from "#app/ui/parts/timeline.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { addressOfOwn } from "./own-appointment.server.ts";
import { moment } from "./receipt-steps.server.ts";

const text = (name: string): TextRef => ({ key: key("intake", "saveCheck", "receipt", name) });

/** The receipt of a saved check: no date counts for a benefit, and nothing is promised but what was agreed to. */
export function checkReceiptPage(
  lng: LanguageCode,
  receipt: Receipt,
  werkplein: Werkplein,
  consents: Consents,
  booked: NextAppointment | null,
): ReceiptPageModel {
  const { receivedAt } = receipt;
  return {
    heading: text("title"),
    received: moment(lng, (language) => formatMoment(receivedAt, language)),
    receivedLabel: text("received"),
    meaning: { ...text("noMelding"), critical: true },
    reference: receipt.reference,
    code: showCode(receipt.code),
    control: showCode(receipt.control),
    steps: stepsOf(lng, receivedAt, consents),
    notices: [],
    urgent: { text: { key: "pages:receipt.urgent" }, number: werkplein.phone.number },
    actions: [
      booked
        ? { text: { key: "appointments:joins.open" }, look: "quiet", href: addressOfOwn(lng, booked.token) }
        : { text: { key: "appointments:flow.title" }, look: "quiet", href: `/${lng}/afspraak` },
      { text: text("consents"), look: "quiet", href: `/${lng}/regelingen/bewaard` },
      { text: { key: "intake:engine.receipt.stop" }, look: "link", href: "/sessie" },
    ],
  };
}

function stepsOf(lng: LanguageCode, receivedAt: Date, { call, screening }: Consents): TimelineStep[] {
  const received = dayInAmsterdam(receivedAt);
  const on = (day: typeof received) => moment(lng, (language) => formatDay(day, language));
  return [
    { when: on(received), what: text("stored"), done: true },
    ...(call ? [{ when: on(addMonths(received, 3)), what: text("call") }] : []),
    ...(screening ? [{ when: text("everyMonth"), what: text("screening") }] : []),
    ...(call || screening ? [] : [{ when: text("noWhen"), what: text("kept") }]),
  ];
}
