import {
  defineFact,
  emailadres,
  gesprekstaal,
  type RawFields,
  readAnswer,
  telefoonnummer,
} from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import type { Interpreting } from "./booking.ts";

/** The questions of a booking, in order; a question that was answered elsewhere is left out. */
export const bookingSteps = ["dienst", "plaats", "taal", "tijd", "gegevens", "controleren"] as const;
export type BookingStep = (typeof bookingSteps)[number];

const shared = { ground: "awb", sensitivity: "personal", uses: ["staff:contact"] } as const;

/** How people understand each other: nobody needed, one of ours, or somebody they bring. */
const understanding = ["none", "interpreter", "own"] as const;

/** What is asked to book a time, and nothing more. Number, mail and language are those of the catalogue. */
export const bookingFacts = {
  understanding: defineFact({ id: "tolk", type: "choice", options: understanding, ...shared }),
  language: { ...gesprekstaal, optional: true },
  name: defineFact({ id: "naam", type: "name", autocomplete: "name", ...shared }),
  phone: { ...telefoonnummer, optional: true },
  email: { ...emailadres, optional: true },
} as const;

export interface WrongBooking {
  readonly field: string;
  readonly text: { readonly key: string };
}

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly WrongBooking[] };

export interface Understanding {
  readonly interpreter: Interpreting;
  /** For which language; null when none is needed. */
  readonly interpreterLanguage: string | null;
}

/** Whether an interpreter is needed, and for which language. */
export function readUnderstanding(sent: RawFields, today: CalendarDay): Read<Understanding> {
  const { understanding: how, language } = bookingFacts;
  const read = readAll([how, language], sent, today);
  if (!read.ok) return read;
  const [choice, spoken] = read.value;
  if (choice !== "interpreter")
    return { ok: true, value: { interpreter: choice === "own" ? "own" : "none", interpreterLanguage: null } };
  if (!spoken || spoken === "nl")
    return { ok: false, errors: [{ field: language.id, text: { key: "appointments:flow.understand.which" } }] };
  return { ok: true, value: { interpreter: "booked", interpreterLanguage: spoken } };
}

export interface BookingContact {
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** Who comes, and one way to reach them: without any nobody can be told that something changed. */
export function readContact(sent: RawFields, today: CalendarDay): Read<BookingContact> {
  const read = readAll([bookingFacts.name, bookingFacts.phone, bookingFacts.email], sent, today);
  if (!read.ok) return read;
  const [name, phone, email] = read.value;
  if (!phone && !email)
    return { ok: false, errors: [{ field: bookingFacts.phone.id, text: { key: "appointments:flow.contact.oneOf" } }] };
  return { ok: true, value: { name: name ?? "", phone: phone ?? null, email: email ?? null } };
}

function readAll(
  facts: readonly Parameters<typeof readAnswer>[0][],
  sent: RawFields,
  today: CalendarDay,
): Read<readonly (string | undefined)[]> {
  const readings = facts.map((fact) => readAnswer(fact, sent, { today }));
  const errors = readings.flatMap((reading) => (reading.ok ? [] : reading.errors));
  if (errors.length > 0)
    return {
      ok: false,
      errors: errors.map(({ field, fact, code }) => ({ field, text: { key: `errors:${fact.type}.${code}` } })),
    };
  const known = (reading: (typeof readings)[number]) => {
    const value = reading.ok ? reading.known : undefined;
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return { ok: true, value: readings.map(known) };
}
