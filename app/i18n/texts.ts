import { createInstance, type Resource } from "i18next";
import { dutchTermsIn } from "./glossary.ts";
import type { Checked } from "./keys.ts";
import { direction, type LanguageCode, type Namespace } from "./languages.ts";
import { joinPieces, type Piece, takeApart, type Values } from "./pieces.ts";

/** The content of one `locales/<lng>/<namespace>.json`. */
export interface TextTree {
  readonly [part: string]: string | TextTree;
}

export type Texts = Partial<Record<Namespace, TextTree>>;

/** A text as a plain string: for titles, attributes, mails. Missing: the Dutch. On a page, `<T>` marks it as Dutch. */
export type TFunction = <Key extends string>(key: Key & Checked<Key>, values?: Values) => string;

export interface Translator {
  readonly lng: LanguageCode;
  readonly t: TFunction;
  /** The text of this language, taken apart; undefined when it has none. `count` chooses the plural form. */
  readonly pieces: (key: string, count?: number) => readonly Piece[] | undefined;
  readonly has: (key: string, count?: number) => boolean;
  /** A native reader approved the text, and the Dutch has not changed since. Dutch itself always is. */
  readonly isReviewed: (key: string) => boolean;
  /** Consent, rights and duties, deadlines, amounts, decisions (B-42): named in `locales/critical.json`. */
  readonly isCritical: (key: string) => boolean;
}

let criticalParts: readonly string[] = [];

/** @param parts keys, or the first parts of keys, of texts that must not be misunderstood. */
export function registerCritical(parts: readonly string[]): void {
  criticalParts = parts;
  translators.clear();
}

function isCritical(key: string): boolean {
  return criticalParts.some((part) => key === part || key.startsWith(`${part}.`));
}

const texts = new Map<LanguageCode, { readonly tree: Texts; readonly reviewed: ReadonlySet<string> }>();
const translators = new Map<LanguageCode, Translator>();

/** Gives a language its texts. Done at start, by the server for all languages, by a hydrated staff page for Dutch. */
export function registerTexts(lng: LanguageCode, tree: Texts, reviewed: ReadonlySet<string> = new Set()): void {
  texts.set(lng, { tree, reviewed });
  translators.clear();
}

/** What a language was given, as it was read. */
export function registeredTexts(lng: LanguageCode): Texts {
  return texts.get(lng)?.tree ?? {};
}

/**
 * The texts of one language: one i18next instance per language for the process, its results remembered.
 * @throws Error when this process never loaded its texts.
 */
export function translator(lng: LanguageCode): Translator {
  const known = translators.get(lng);
  if (known) return known;
  const made = makeTranslator(lng);
  translators.set(lng, made);
  return made;
}

const rememberAtMost = 20_000;

function makeTranslator(lng: LanguageCode): Translator {
  if (!texts.has("nl")) throw new Error("No texts yet: import #app/i18n/texts.server.ts at the start of this process");
  const { tree, reviewed } = texts.get(lng) ?? { tree: {}, reviewed: new Set<string>() };
  const find = lookUp(lng, tree);
  const seen = new Map<string, readonly Piece[] | undefined>();
  const pieces = (key: string, count?: number) => {
    const name = count === undefined ? key : `${key}#${count}`;
    if (seen.has(name)) return seen.get(name);
    const text = find(key, count);
    const made = text === undefined ? undefined : takeApart(text, dutchTermsIn(lng));
    if (seen.size < rememberAtMost) seen.set(name, made);
    return made;
  };
  const plain = new Map<string, string>();
  const t = (key: string, values?: Values): string => {
    if (values) return say(lng, pieces, key, values);
    const remembered = plain.get(key);
    if (remembered !== undefined) return remembered;
    const made = say(lng, pieces, key, {});
    if (plain.size < rememberAtMost) plain.set(key, made);
    return made;
  };
  return {
    lng,
    t,
    pieces,
    has: (key, count) => pieces(key, count) !== undefined,
    isReviewed: (key) => lng === "nl" || reviewed.has(key),
    isCritical,
  };
}

function say(lng: LanguageCode, pieces: Translator["pieces"], key: string, values: Values): string {
  const found = pieces(key, countOf(values));
  if (found) return joinPieces(found, values, direction(lng));
  return lng === "nl" ? nothing(key) : translator("nl").t(key, values);
}

/** i18next chooses the plural form; values are put in by us, after taking apart, so that no typed text is ever read as a text of ours. */
function lookUp(lng: LanguageCode, tree: Texts): (key: string, count?: number) => string | undefined {
  const instance = createInstance();
  instance.init({
    lng,
    fallbackLng: false,
    initAsync: false,
    resources: { [lng]: { ...tree } as Resource[string] },
    ns: Object.keys(tree),
    parseMissingKeyHandler: () => missing,
  });
  const look = instance.t as unknown as (key: string, how: object) => unknown;
  return (key, count) => {
    const found = look(key, { count, skipInterpolation: true });
    return typeof found === "string" && found !== missing ? found : undefined;
  };
}
const missing = "\u0000";

/** The count among the values, when there is one. */
export function countOf(values: Readonly<Record<string, unknown>> | undefined): number | undefined {
  return typeof values?.count === "number" ? values.count : undefined;
}

/** Not even Dutch. The text gates keep this from happening; a developer sees the key, a resident never. */
function nothing(key: string): string {
  return process.env.NODE_ENV === "production" ? "…" : `⟦${key}⟧`;
}
