import { defineFact, emailadres, type RawFields } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { fullName, ownPhone } from "./callback-form.ts";
import type { AppointmentContent } from "./model.ts";
import { readFacts, type WrongField } from "./read-facts.ts";

const companion = defineFact({
  ...{ id: "komtErIemandMee", type: "yesNo" },
  ...{ ground: "awb", sensitivity: "ordinary", uses: ["staff:contact"] },
});

/** What we must know of who comes to a meeting of many. */
export const sessionFacts = { name: fullName, phone: ownPhone, email: emailadres, companion } as const;

export type SessionReading =
  | { readonly ok: true; readonly content: AppointmentContent; readonly withCompanion: boolean }
  | { readonly ok: false; readonly errors: readonly WrongField[] };

/** Reads the form with which somebody takes a place. */
export function readSessionForm(sent: RawFields, today: CalendarDay): SessionReading {
  const read = readFacts(sessionFacts, sent, today);
  if (!read.ok) return read;
  const { name, phone, email } = read.known;
  const content = { name: String(name), phone: String(phone), email: email ? String(email) : null, companion: null };
  return { ok: true, content, withCompanion: read.known.companion === true };
}
