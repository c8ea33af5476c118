import { defineFact, gesprekstaal, type RawFields, readAnswer, telefoonnummer } from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";

const partsOfDay = ["morning", "afternoon", "any"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

const shared = { ground: "awb", sensitivity: "personal", uses: ["staff:contact"] } as const;

/** What we must know to call somebody, and nothing more. The number and the language are those of the catalogue. */
export const callbackFacts = {
  name: defineFact({ id: "naam", type: "name", autocomplete: "name", ...shared }),
  phone: { ...telefoonnummer, optional: false },
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

/** A message by its input: `errors:<type>.<code>`. */
export interface WrongField {
  readonly field: string;
  readonly text: { readonly key: string };
}

export type CallbackReading =
  | { readonly ok: true; readonly asked: CallbackAsked }
  | { readonly ok: false; readonly errors: readonly WrongField[] };

/** Reads the form "Bel mij terug". Never throws on what people or scripts send. */
export function readCallback(sent: RawFields, today: CalendarDay): CallbackReading {
  const read = Object.values(callbackFacts).map((fact) => readAnswer(fact, sent, { today }));
  const errors = read.flatMap((reading) => (reading.ok ? [] : reading.errors));
  if (errors.length > 0)
    return {
      ok: false,
      errors: errors.map(({ field, fact, code }) => ({ field, text: { key: `errors:${fact.type}.${code}` } })),
    };
  const [name = "", phone = "", part, language = "", about = ""] = read.map((reading) =>
    reading.ok ? String(reading.known ?? "") : "",
  );
  const partOfDay = partsOfDay.find((one) => one === part) ?? "any";
  return { ok: true, asked: { content: { name, phone, about: about || null }, language, partOfDay } };
}
