import type { Namespace } from "./languages.ts";

/**
 * The keys of all texts, read from the Dutch files by the compiler itself: nothing to generate, never stale (B-47).
 * A wrong literal key fails `tsc`; a key of plural forms is written without its suffix.
 */
interface Dutch {
  facts: typeof import("../../locales/nl/facts.json");
  intake: typeof import("../../locales/nl/intake.json");
  errors: typeof import("../../locales/nl/errors.json");
  pages: typeof import("../../locales/nl/pages.json");
  regelingen: typeof import("../../locales/nl/regelingen.json");
  appointments: typeof import("../../locales/nl/appointments.json");
  documents: typeof import("../../locales/nl/documents.json");
  cases: typeof import("../../locales/nl/cases.json");
  werkpleinen: typeof import("../../locales/nl/werkpleinen.json");
  ui: typeof import("../../locales/nl/ui.json");
  messages: typeof import("../../locales/nl/messages.json");
  i18n: typeof import("../../locales/nl/i18n.json");
  queue: typeof import("../../locales/nl/queue.json");
  staff: typeof import("../../locales/nl/staff.json");
  register: typeof import("../../locales/nl/register.json");
  agenda: typeof import("../../locales/nl/agenda.json");
  reporting: typeof import("../../locales/nl/reporting.json");
}

type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;
type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** `ui:buttons.next`. */
export type TextKey = { [Ns in Namespace]: `${Ns}:${Leaves<Dutch[Ns]>}` }[Namespace];

/** A literal must be a key that exists; a plain `string` (made by `key()` or read from data) is checked by `npm run check:texts`. */
export type Checked<Key extends string> = string extends Key ? Key : Key extends TextKey ? Key : TextKey;

/**
 * A key made of parts: `key("facts", fact.id, "question")`. The text gates read these calls: literal parts count as written, others as "any".
 */
export function key(namespace: Namespace, ...parts: readonly (string | number)[]): string {
  return `${namespace}:${parts.join(".")}`;
}
