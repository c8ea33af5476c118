/** How a fact is answered. It fixes validation, the field on the page, and what `rules/` may do with it. */
export type FactType =
  | "yesNo"
  | "choice"
  | "choices"
  | "money"
  | "number"
  | "day"
  | "shortText"
  | "longText"
  | "name"
  | "email"
  | "phone"
  | "bsn"
  | "iban"
  | "postcode"
  | "houseNumber"
  | "group";

/** The legal ground on which a fact may be asked (AVG art. 6 and 9, and the law that gives the task). Texts: `facts:grounds.<id>`. */
export type Ground =
  | "pw53a" /** Participatiewet art. 53a: what the college needs to decide */
  | "pw17" /** Participatiewet art. 17: what who has a benefit must tell of their own accord */
  | "pw41" /** Participatiewet art. 41 and 44: melding and its date */
  | "pw7" /** Participatiewet art. 7: support to work */
  | "wgs" /** Wet gemeentelijke schuldhulpverlening */
  | "rooo" /** Regeling opvang ontheemden Oekraïne */
  | "awb" /** Awb: reaching the person, answering in time */
  | "consent"; /** asked freely, may be skipped without any effect */

/** Who or what uses the answer. A fact without a use may not be asked: a conformance test checks that each use exists. */
export type Use =
  | `route:${string}`
  | `condition:${string}`
  | `staff:${"contact" | "identity" | "triage" | "talk" | "urgent" | "decision"}`
  | `notification:${string}`
  /** What a resident agreed to with a saved check, and can take back. */
  | `consent:${"call" | "screening"}`;

export interface FactDefinition {
  /** Dutch, camelCase, a noun or an assertion: `geboortedatum`, `heeftPartner`. Also the key of its texts in `locales/<lng>/facts.json`. */
  readonly id: string;
  readonly type: FactType;
  readonly ground: Ground;
  /** `special` is AVG art. 9 (health, violence) or 10; it is never shown in lists or in the address bar. */
  readonly sensitivity: "ordinary" | "personal" | "sensitive" | "special";
  readonly uses: readonly [Use, ...Use[]];
  /** May be left empty; the label says "(niet verplicht)". */
  readonly optional?: boolean;
  /** "Weet ik niet" is an answer. */
  readonly mayBeUnknown?: boolean;
  /** "Wil ik niet zeggen" is an answer. */
  readonly mayBeDeclined?: boolean;
  /** For `choice` and `choices`: ids of the options, in the order shown. */
  readonly options?: readonly string[];
  /** For `choice`: of the municipalities only those of this Werkplein are offered, see `offeredOptions`. */
  readonly optionsFrom?: "gemeenten";
  /** For `choices`: options that stand alone, such as `geen`; ticked together with others is a mistake. */
  readonly aloneOptions?: readonly string[];
  /** For `money` and `number`: rough answers, in the unit of the fact, both ends included. `null` is unbounded. */
  readonly bands?: readonly (readonly [number, number | null])[];
  readonly unit?:
    | "eurocent"
    | "eurocentPerMonth"
    | "eurocentPerYear"
    | "eurocentPerHour"
    | "hoursPerMonth"
    | "years"
    | "months"
    | "hoursPerWeek"
    | "people";
  /** For `number`, `money` (in the unit) and texts (in characters). */
  readonly min?: number;
  readonly max?: number;
  /** For `day`: may it lie after today? Default: only in the past. */
  readonly mayLieAhead?: boolean;
  /** For `group`: the facts of one row, and how many rows at the most. */
  readonly of?: readonly FactDefinition[];
  readonly maxRows?: number;
  /** HTML autocomplete token, where WCAG 1.3.5 knows one. Never in helper mode. */
  readonly autocomplete?: string;
  /** Under which keyed hash staff can find the intake by this fact. */
  readonly findBy?: "name" | "birthDate" | "phone" | "email" | "bsn";
}

/** One fact, one place: type, validation, sensitivity, ground and use here; its words under its id in `locales/`. */
export function defineFact<const Definition extends FactDefinition>(definition: Definition): Definition {
  return definition;
}
