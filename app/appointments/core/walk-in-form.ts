import type { RawFields } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { bookingFacts } from "./booking-form.ts";
import type { AppointmentContent } from "./model.ts";
import { readFacts, type WrongField } from "./read-facts.ts";

/** Who walked in. A number is only for later: whoever stands at the desk need not be called. */
export function readWalkIn(
  sent: RawFields,
  today: CalendarDay,
):
  | { readonly ok: true; readonly content: AppointmentContent }
  | { readonly ok: false; readonly errors: readonly WrongField[] } {
  const read = readFacts({ name: bookingFacts.name, phone: bookingFacts.phone }, sent, today);
  if (!read.ok) return read;
  const text = (known: unknown) => (typeof known === "string" && known !== "" ? known : null);
  const { name, phone } = read.known;
  return { ok: true, content: { name: text(name) ?? "", phone: text(phone), email: null, companion: null } };
}
