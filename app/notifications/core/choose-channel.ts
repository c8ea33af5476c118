import type { Contact } from "#app/intake/contract.ts";
import type { AppointmentKind, MessageKind } from "./compose-message.ts";

export interface Address {
  readonly channel: "email" | "sms";
  readonly to: string;
}

/**
 * Where a message goes; `null` when the resident gave nothing that is safe to use.
 * Mail first, because it holds more; a code first to the phone, because that is in the resident's own hand, and never to a helper's.
 * A phone of which the resident said that calling is not safe gets nothing at all.
 */
export function chooseChannel(kind: MessageKind, contact: Contact): Address | null {
  const email = contact.email ? ({ channel: "email", to: contact.email } as const) : null;
  const isCode = kind === "confirmation";
  const phone = isCode ? contact.ownPhone : contact.phone;
  const sms = phone && contact.safeToCall ? ({ channel: "sms", to: phone } as const) : null;
  return isCode ? (sms ?? email) : (email ?? sms);
}

/** A telephone on a wall in the Netherlands gets no text messages; of other countries we cannot tell. */
export function takesTexts(phone: string): boolean {
  return !phone.startsWith("+31") || phone.startsWith("+316");
}

/**
 * Where a message about an appointment goes. A reminder first to the phone, which people look at in time; the rest first by mail, which holds the
 * calendar entry too.
 */
export function chooseForAppointment(kind: AppointmentKind, contact: Contact): Address | null {
  const phone = contact.phone && takesTexts(contact.phone) ? contact.phone : null;
  const sms = phone && contact.safeToCall ? ({ channel: "sms", to: phone } as const) : null;
  const byMail = chooseChannel(kind, { ...contact, phone });
  return kind === "appointmentReminder" || kind === "waitlistOffer" ? (sms ?? byMail) : byMail;
}
