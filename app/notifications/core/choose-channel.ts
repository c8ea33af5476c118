import type { Contact } from "#app/intake/contract.ts";
import type { MessageKind } from "./compose-message.ts";

export interface Address {
  readonly channel: "email" | "sms";
  readonly to: string;
}

/**
 * Where a message goes; `null` when the resident gave nothing that is safe to use.
 * Mail first, because it holds more; a code first to the phone, because that is in the resident's own hand.
 * A phone of which the resident said that calling is not safe gets nothing at all.
 */
export function chooseChannel(kind: MessageKind, contact: Contact): Address | null {
  const email = contact.email ? ({ channel: "email", to: contact.email } as const) : null;
  const sms = contact.phone && contact.safeToCall ? ({ channel: "sms", to: contact.phone } as const) : null;
  return kind === "confirmation" ? (sms ?? email) : (email ?? sms);
}
