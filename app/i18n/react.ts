import { createContext, createElement, Fragment, type ReactNode, useContext } from "react";
import { termOf, translatedTerm } from "./glossary.ts";
import type { Checked } from "./keys.ts";
import type { LanguageCode } from "./languages.ts";
import type { Piece } from "./pieces.ts";
import { countOf, type TFunction, translator } from "./texts.ts";

/** What a page is read in. */
export interface LanguageChoice {
  readonly lng: LanguageCode;
  /** "Toon ook Nederlands" is on: every text shows the Dutch too (B-05). */
  readonly both?: boolean;
}

const Choice = createContext<LanguageChoice>({ lng: "nl" });

/** `<Language value={{ lng, both }}>` around a page. */
export function Language({ value, children }: { readonly value: LanguageChoice; readonly children?: ReactNode }) {
  return createElement(Choice.Provider, { value }, children);
}

export function useLanguage(): LanguageChoice {
  return useContext(Choice);
}

/** Plain strings, for attributes and titles. Everything that stands on the page goes through `<T>`. */
export function useT(): TFunction {
  return translator(useContext(Choice).lng).t;
}

/** The Dutch beside another language, when the reader asked for both; else null. */
export function useDutch(): TFunction | null {
  const { lng, both } = useContext(Choice);
  return both && lng !== "nl" ? translator("nl").t : null;
}

/** Text is isolated; an element is put in as it is; a function marks a part: `<link>…</link>` with `link: (text) => <a …>{text}</a>`. */
export type TextValue = ReactNode | InBoth | ((children: ReactNode) => ReactNode);

/** A day in words: in the text as the reader says it, in the Dutch beside it in Dutch. */
export interface InBoth {
  readonly text: string;
  readonly dutch: string;
}

interface TProps<Key extends string> {
  readonly k: Key & Checked<Key>;
  readonly values?: Readonly<Record<string, TextValue>>;
  /** Consent, rights and duties, deadlines, amounts, decisions: shown with the Dutch until a native reader approved it (B-42). */
  readonly critical?: boolean;
  /** Never with the Dutch beside it, for what is no sentence of ours to explain (the switcher). */
  readonly alone?: boolean;
}

/** A text in a `<span>`; without a translation the Dutch, marked as such (B-07). */
export function T<Key extends string>({ k, values = {}, critical, alone }: TProps<Key>): ReactNode {
  const { lng, both } = useContext(Choice);
  const count = countOf(values);
  const dutch = () => dutchPart(k, values, count);
  if (lng === "nl") return createElement("span", null, ...dutchNodes(k, values, count));
  const own = translator(lng).pieces(k, count);
  if (!own)
    return createElement("span", { className: "loket-untranslated" }, dutch(), " ", remark(lng, "i18n:notTranslated"));
  const text = draw(own, values);
  const { isCritical, isReviewed } = translator(lng);
  const unchecked = !alone && (critical === true || isCritical(k)) && !isReviewed(k);
  if (!unchecked && (!both || alone)) return createElement("span", null, ...text);
  return createElement(
    "span",
    { className: "loket-both" },
    createElement("span", null, ...text),
    " ",
    dutch(),
    ...(unchecked ? [" ", remark(lng, "i18n:notReviewed")] : []),
  );
}

function dutchNodes(key: string, values: TProps<string>["values"], count?: number): ReactNode[] {
  const pieces = translator("nl").pieces(key, count);
  return pieces ? draw(pieces, values ?? {}) : [translator("nl").t(key)];
}

function dutchPart(key: string, values: TProps<string>["values"], count?: number): ReactNode {
  const inDutch = Object.entries(values ?? {}).map(([name, value]) => [name, isInBoth(value) ? value.dutch : value]);
  const nodes = dutchNodes(key, Object.fromEntries(inDutch), count);
  return createElement("span", { className: "loket-dutch", lang: "nl", dir: "ltr" }, ...nodes);
}

/** Where the remark itself has no translation it stands in Dutch, without a remark about the remark. */
function remark(lng: LanguageCode, key: "i18n:notTranslated" | "i18n:notReviewed"): ReactNode {
  const own = translator(lng).pieces(key);
  const text = own ? createElement("span", null, ...draw(own, {})) : dutchPart(key, {});
  return createElement("small", { className: "loket-remark" }, text);
}

function draw(pieces: readonly Piece[], values: Readonly<Record<string, TextValue>>): ReactNode[] {
  return pieces.map((piece) => {
    if (piece.kind === "text") return drawLines(piece.text);
    if (piece.kind === "value") return drawValue(values[piece.name]);
    const inner = createElement(Fragment, null, ...draw(piece.pieces, values));
    const mark = values[piece.name];
    if (typeof mark === "function") return mark(inner);
    if (piece.name === "term") return dutchWord(inner);
    return piece.name === "strong" || piece.name === "em" ? createElement(piece.name, null, inner) : inner;
  });
}

/** A new line in a text is a new line on the page; a blank line parts paragraphs. */
function drawLines(text: string): ReactNode {
  if (!text.includes("\n")) return text;
  return createElement(Fragment, null, ...text.split(/(\n)/).map((part) => (part === "\n" ? newLine : part)));
}
const newLine = createElement("br");

const hasLetters = /\p{L}/u;

function isInBoth(value: TextValue): value is InBoth {
  return typeof value === "object" && value !== null && "text" in value && "dutch" in value;
}

function drawValue(value: TextValue): ReactNode {
  if (typeof value === "function") return null;
  if (isInBoth(value)) return createElement("bdi", null, value.text);
  if (typeof value !== "string") return value;
  return createElement("bdi", { dir: hasLetters.test(value) ? "auto" : "ltr" }, value);
}

/** Phone, BSN, IBAN, postcode, reference, e-mail, address, time, amount: always left to right (B-30). */
export function Ltr({ children }: { readonly children?: ReactNode }) {
  return createElement("bdi", { dir: "ltr" }, children);
}

/** Names and free text of people: their own direction, whatever stands around it. */
export function Bdi({ children }: { readonly children?: ReactNode }) {
  return createElement("bdi", { dir: "auto" }, children);
}

function dutchWord(word: ReactNode): ReactNode {
  return createElement("span", { lang: "nl", dir: "ltr", translate: "no" }, word);
}

/** An official word: its translation with the Dutch in brackets (B-04). `id` is the Dutch word in `locales/_glossary.json`. */
export function Term({ id }: { readonly id: string }): ReactNode {
  const { lng } = useContext(Choice);
  const term = termOf(id);
  const translated = term && translatedTerm(term, lng);
  if (lng === "nl") return createElement("span", null, id);
  if (!translated) return dutchWord(id);
  if (!term.keep_dutch_term) return createElement("span", null, translated);
  return createElement("span", null, translated, " (", dutchWord(id), ")");
}

/** Says once per page that a computer made the translation; nothing when no text of the language awaits a native reader. */
export function TranslationNotice({ allReviewed }: { readonly allReviewed: boolean }): ReactNode {
  const { lng } = useContext(Choice);
  return lng === "nl" || allReviewed ? null : createElement(T, { k: "i18n:machineNotice" });
}
