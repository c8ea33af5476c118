import { normaliseFindKey } from "#app/facts/contract.ts";
import { readDay, type WrongTyped } from "./typed.ts";

/** What somebody who calls can name. Only keyed hashes of it are compared, and it stands in no address. */
export interface CallerTyped {
  readonly reference: string;
  readonly phone: string;
  readonly birthDate: string;
  readonly phoneEnd: string;
}

/** By what they are looked up. */
export type CallerAsk =
  | { readonly by: "reference"; readonly reference: string }
  | { readonly by: "phone"; readonly phone: string }
  | { readonly by: "birthDate"; readonly birthDate: string; readonly phoneEnd: string };

/** The last digits of a number in E.164, by which somebody is told from who was born on the same day. */
export function phoneEndOf(phone: string): string {
  return phone.replace(/\D/g, "").slice(-4);
}

/**
 * The surest of what was named: the number of the appointment, then the whole phone number, then birth date with the last four digits.
 * Texts of what is wrong: `agenda:desk.find.wrong.<code>`.
 */
export function readCaller(
  typed: CallerTyped,
): { readonly ok: true; readonly ask: CallerAsk } | { readonly ok: false; readonly wrong: readonly WrongTyped[] } {
  const { reference, phone, birthDate, phoneEnd } = typed;
  if (reference.trim()) return readReference(reference);
  if (phone.trim()) return readPhone(phone);
  if (!birthDate.trim() && !phoneEnd.trim()) return { ok: false, wrong: [{ field: "nummer", code: "nothing" }] };
  const day = readDay(birthDate);
  const end = phoneEnd.replace(/\s/g, "");
  const wrong = [
    ...(day ? [] : [{ field: "geboortedatum", code: "day" }]),
    ...(/^\d{4}$/.test(end) ? [] : [{ field: "laatste", code: "end" }]),
  ];
  return day && wrong.length === 0
    ? { ok: true, ask: { by: "birthDate", birthDate: day, phoneEnd: end } }
    : { ok: false, wrong };
}

function readReference(typed: string): ReturnType<typeof readCaller> {
  const found = /^AF[\s-]?([0-9A-Z]{4})[\s-]?([0-9A-Z]{2,4})$/i.exec(typed.trim());
  if (!found) return { ok: false, wrong: [{ field: "nummer", code: "reference" }] };
  return { ok: true, ask: { by: "reference", reference: `AF-${found[1]}-${found[2]}`.toUpperCase() } };
}

function readPhone(typed: string): ReturnType<typeof readCaller> {
  const [key] = normaliseFindKey("phone", typed);
  if (!key) return { ok: false, wrong: [{ field: "telefoonnummer", code: "phone" }] };
  return { ok: true, ask: { by: "phone", phone: key.normalised } };
}
