import { calendarFile, calendarType, ownCalendar } from "#app/appointments/contract.ts";
import { direction, htmlLang, isLanguage, key, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatBriefMoment, formatMoment } from "#app/i18n/format.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { publicAddress } from "#app/platform/settings.server.ts";
import { paperText, placeLine, type Werkplein, werkpleinById } from "#app/werkpleinen/contract.ts";
import { type Address, chooseForAppointment } from "../core/choose-channel.ts";
import { type AppointmentKind, composeAppointmentSms, composeMail, type Wording } from "../core/compose-message.ts";
import type { AboutAppointment } from "../queries/about-appointment.server.ts";
import { type MessageContent, queueMessage } from "./queue-message.server.ts";

export interface WriteAppointmentMessage {
  readonly tenant: string;
  readonly kind: AppointmentKind;
  readonly about: AboutAppointment;
  /** What makes this message different from another of its kind about the same appointment. */
  readonly occasion: string;
  /** Until when an offer stands. */
  readonly until?: Date;
  readonly now: Date;
}

/** Writes a message about an appointment and queues it. @returns false when there is no safe way to reach the resident. */
export async function writeAppointmentMessage(tx: Tx, message: WriteAppointmentMessage): Promise<boolean> {
  const { tenant, kind, about, occasion, now } = message;
  const address = chooseForAppointment(kind, about.contact);
  if (!address) return false;
  await queueMessage(tx, {
    ...{ tenant, intakeId: about.intakeId, kind, channel: address.channel, language: ownOf(message), now },
    // An offer is of a time that is nobody's yet: the message about it lives by itself.
    ...(kind !== "waitlistOffer" && { appointmentId: about.id }),
    content: { ...appointmentContent(message, address), sequence: about.sequence },
    occasion: `${about.id} ${occasion}`,
  });
  return true;
}

/** What the resident reads: their language, with the Dutch below. */
export function appointmentContent(
  message: Omit<WriteAppointmentMessage, "occasion" | "now">,
  address: Address,
): MessageContent {
  const { tenant, kind, about } = message;
  const werkplein = werkpleinById(tenant);
  const own = ownOf(message);
  const first = wordingIn(own, werkplein, message);
  const wordings: [Wording, ...Wording[]] = own === "nl" ? [first] : [first, wordingIn("nl", werkplein, message)];
  if (address.channel === "email") return mailOf(address.to, own, werkplein, message, wordings);
  const text = composeAppointmentSms(kind, wordings, { withId: about.bring.includes("identityDocument") });
  return { to: address.to, subject: null, html: null, text };
}

function ownOf({ about }: Pick<WriteAppointmentMessage, "about">): LanguageCode {
  return isLanguage(about.contact.language) ? about.contact.language : "nl";
}

function mailOf(
  to: string,
  lng: LanguageCode,
  werkplein: Werkplein,
  { kind, about }: Pick<WriteAppointmentMessage, "kind" | "about">,
  wordings: [Wording, ...Wording[]],
): MessageContent {
  const comes = !kind.startsWith("appointmentCancelled");
  const extra = comes && about.bring.length > 0 ? ["appointment.bring"] : [];
  const mail = { to, ...composeMail({ kind, extra, signature: werkplein.name, wordings }) };
  if (kind === "waitlistOffer" || kind === "appointmentReminder") return mail;
  const url = pageOf(lng, werkplein, about);
  const words = { werkplein, language: htmlLang(lng), t: translator(lng).t, url };
  const entry = ownCalendar({ ...about, cancelled: !comes }, words);
  return { ...mail, calendar: { file: calendarFile(entry), type: calendarType(entry) } };
}

/** Parts of a list, with the mark of the script. */
const semicolon: Partial<Record<LanguageCode, string>> = { ar: "؛ ", ti: "፤ " };

function wordingIn(
  lng: LanguageCode,
  werkplein: Werkplein,
  { kind, about, until }: Pick<WriteAppointmentMessage, "kind" | "about" | "until">,
): Wording {
  const { t } = translator(lng);
  const again = kind.startsWith("appointmentCancelled");
  return {
    ...{ lang: htmlLang(lng), dir: direction(lng) },
    t: (name, values) => t(`messages:${name}` as string, values),
    values: {
      ...{ reference: about.reference, phone: werkplein.phone.number },
      ...{ moment: formatMoment(about.start, lng), brief: formatBriefMoment(about.start, lng) },
      where: placeLine(werkplein, about.location),
      place: werkplein.locations.find(({ id }) => id === about.location)?.name ?? "",
      bring: about.bring
        .map((item) => t(key("appointments", "bring", paperText(werkplein, item))))
        .join(semicolon[lng] ?? "; "),
      until: until ? formatMoment(until, lng) : "",
      link: again ? `${publicAddress(werkplein)}/${lng}/afspraak` : pageOf(lng, werkplein, about),
    },
  };
}

function pageOf(lng: LanguageCode, werkplein: Werkplein, { page }: AboutAppointment): string {
  return `${publicAddress(werkplein)}/${lng}/${page}`;
}
