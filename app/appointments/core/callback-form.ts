import { defineFact, gesprekstaal, type RawFields, telefoonnummer } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { readFacts, type WrongField } from "./read-facts.ts";

const partsOfDay = ["morning", "afternoon", "any"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

const shared = { ground: "awb", sensitivity: "personal", uses: ["staff:contact"] } as const;

/** Whom we meet or call, as they call themselves. */
export const fullName = defineFact({ id: "naam", type: "name", autocomplete: "name", ...shared });
/** The number of the catalogue, without which nobody can be called. */
export const ownPhone = { ...telefoonnummer, optional: false };

/** What we must know to call somebody, and nothing more. */
export const callbackFacts = {
  name: fullName,
  phone: ownPhone,
  partOfDay: defineFact({ id: "dagdeel", type: "choice", options: partsOfDay, ...shared, sensitivity: "ordinary" }),
  language: gesprekstaal,
  about: defineFact({ id: "waarover", type: "longText", optional: true, max: 500, ...shared }),
} as const;

/** The sealed part of a call-back. Seal context: `callback:<tenant>:<id>`. */
export interface CallbackContent {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly about: string | null;
}

export interface CallbackAsked {
  readonly content: CallbackContent;
  readonly language: string;
  readonly partOfDay: PartOfDay;
}

export type CallbackReading =
  | { readonly ok: true; readonly asked: CallbackAsked }
  | { readonly ok: false; readonly errors: readonly WrongField[] };

/** Reads the form "Bel mij terug". */
export function readCallback(sent: RawFields, today: CalendarDay): CallbackReading {
  const read = readFacts(callbackFacts, sent, today);
  if (!read.ok) return read;
  const { name, phone, language, about } = read.known;
  const partOfDay = partsOfDay.find((part) => part === read.known.partOfDay) ?? "any";
  const content = { name: String(name), phone: String(phone), about: about === undefined ? null : String(about) };
  return { ok: true, asked: { content, language: String(language), partOfDay } };
}
