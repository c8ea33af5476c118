import type { OwnAppointment } from "#app/appointments/queries/appointment-by-token.server.ts";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay, formatMoment, formatTime } from "#app/i18n/format.server.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationBlock, InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import type { Shown } from "#app/ui/parts/text.tsx";
import { paperText, placeLine, type Werkplein } from "#app/werkpleinen/contract.ts";

/** What the page of one appointment is drawn from. It tells when and where; never who, and never why (A-40). */
export interface OwnPage {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly token: string;
  readonly appointment: OwnAppointment;
  readonly now: Date;
}

const text = (...parts: readonly string[]): TextRef => ({ key: key("appointments", "kept", ...parts) });
const plain = (shown: string): Shown => ({ text: shown, dir: "auto" });

export function addressOfOwn(lng: string, token: string, what = ""): string {
  return `/${lng}/mijn-afspraak/${token}${what && `/${what}`}`;
}

/** Whether the resident may still move it here; later they call. */
export function mayMove({ sessionId, changeUntil }: OwnAppointment, now: Date): boolean {
  return sessionId === null && now < changeUntil;
}

/** The appointment is made: what to know, and how to change it. Can be opened again at any time (A-74). */
export function keptPage(page: OwnPage): InformationPageModel {
  const { lng, token, appointment, now } = page;
  const movable = mayMove(appointment, now);
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(placeLine(page.werkplein, appointment.location))}`;
  return {
    heading: text("heading"),
    lead: text("lead"),
    blocks: [
      { kind: "facts", rows: rowsOf(page) },
      ...bringBlocks(page),
      { kind: "heading", text: text("along.heading") },
      { kind: "paragraph", text: text("along", appointment.interpreter) },
      { kind: "heading", text: text("change.heading") },
      { kind: "paragraph", text: text("change.text") },
      ...(movable ? [] : [{ kind: "paragraph", text: text("change.tooLate") } as const]),
    ],
    form: { action: addressOfOwn(lng, token) },
    actions: [
      { text: text("calendar"), look: "quiet", href: addressOfOwn(lng, token, "agenda.ics") },
      ...(movable ? [{ text: text("change.move"), look: "quiet", name: "_verzet", value: "1" } as const] : []),
      { text: text("change.cancel"), look: "link", href: addressOfOwn(lng, token, "afzeggen") },
      { text: text("map"), look: "link", href: map },
    ],
    print: true,
    readAloud: true,
  };
}

function rowsOf({ lng, werkplein, appointment }: OwnPage) {
  const { start, end } = appointment;
  const dutch =
    lng === "nl" ? [] : [{ label: text("dutch"), value: { ...plain(formatMoment(start, "nl")), lang: "nl" as const } }];
  return [
    { label: text("day"), value: plain(formatDay(start, lng)) },
    {
      label: text("time"),
      value: { ...text("from"), values: { from: formatTime(start, lng), until: formatTime(end, lng) } },
    },
    ...dutch,
    { label: text("where"), value: plain(placeLine(werkplein, appointment.location)) },
    { label: text("reference"), value: { text: appointment.reference, dir: "ltr" as const } },
  ];
}

function bringBlocks({ werkplein, appointment: { bring } }: OwnPage): readonly InformationBlock[] {
  if (bring.length === 0) return [];
  const items = bring.map((item) => ({ key: key("appointments", "bring", paperText(werkplein, item)) }));
  return [
    { kind: "heading", text: text("bring") },
    { kind: "list", items },
  ];
}

/** "Weet u het zeker?" A link that is only opened changes nothing (A-41). */
export function cancelPage({ lng, token, appointment }: OwnPage): InformationPageModel {
  const values = { moment: formatMoment(appointment.start, lng) };
  return {
    heading: text("cancel.heading"),
    back: addressOfOwn(lng, token),
    lead: { ...text("cancel.lead"), values },
    blocks: [],
    form: { action: addressOfOwn(lng, token, "afzeggen") },
    actions: [
      { text: text("cancel.button"), name: "_afzeggen", value: "1" },
      { text: text("cancel.no"), look: "link", href: addressOfOwn(lng, token) },
    ],
  };
}

/** What was and is no more: said kindly, with a way on. */
export function overPage({ lng, token, appointment }: OwnPage): InformationPageModel {
  const cancelled = appointment.state === "cancelled";
  const calendar: ActionModel = {
    text: text("calendarCancel"),
    look: "link",
    href: addressOfOwn(lng, token, "agenda.ics"),
  };
  return {
    heading: text(cancelled ? "cancelled.heading" : "past.heading"),
    lead: {
      ...text(cancelled ? "cancelled.lead" : "past.lead"),
      values: { moment: formatMoment(appointment.start, lng) },
    },
    blocks: [],
    actions: [
      { text: text("again"), href: `/${lng}/afspraak` },
      { text: { key: "appointments:callback.button" }, look: "quiet", href: `/${lng}/bel-mij` },
      ...(cancelled ? [calendar] : []),
    ],
  };
}
