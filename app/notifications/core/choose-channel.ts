import type { Contact } from "#app/intake/contract.ts";
import type { MessageKind } from "./compose-message.ts";

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
