/** Languages that are released, in the order of the switcher; `nl` is the source of all others. */
export const languages = ["nl", "en", "ar", "ti", "uk"] as const;

/** Made from the Dutch at start when LOKET_PSEUDO=1, to find text in code and boxes that are too small (B-33). Never in production. */
export const pseudoLanguages = ["qps", "qps-rtl"] as const;

export type LanguageCode = (typeof languages)[number] | (typeof pseudoLanguages)[number];

/** One room, one file: `locales/<lng>/<namespace>.json`. */
export const namespaces = [
  "facts",
  "intake",
  "errors",
  "pages",
  "regelingen",
  "appointments",
  "documents",
  "cases",
  "werkpleinen",
  "ui",
  "messages",
  "i18n",
] as const;

/** Read by staff only, so they exist in Dutch only. */
export const dutchNamespaces = ["queue", "staff", "register", "agenda", "reporting"] as const;

/** What a hydrated staff page gets in `<script type="application/json" id="texts">`. */
export const staffNamespaces = ["queue", "staff", "register", "agenda", "reporting", "ui", "i18n"] as const;

export type Namespace = (typeof namespaces)[number] | (typeof dutchNamespaces)[number];

/** The name of each language in that language, for the switcher. */
export const ownNames: Readonly<Record<LanguageCode, string>> = {
  nl: "Nederlands",
  en: "English",
  ar: "العربية",
  ti: "ትግርኛ",
  uk: "Українська",
  qps: "⟦Ƥšéüđö⟧",
  "qps-rtl": "⟦Ƥšéüđö RTL⟧",
};

const offered = new Set<string>(languages);

/** Lets the pseudo-languages be asked for, from then on in this process. */
export function offerPseudoLanguages(): void {
  for (const lng of pseudoLanguages) offered.add(lng);
}

/** Whether `text` is a language this process can answer in. */
export function isLanguage(text: string | undefined | null): text is LanguageCode {
  return text !== undefined && text !== null && offered.has(text);
}

/** The language in which an address is read: `/ar/melden` in Arabic, what names none in Dutch. */
export function languageOfPath(pathname: string): LanguageCode {
  const first = /^\/([^/?]+)/.exec(pathname)?.[1];
  return isLanguage(first) ? first : "nl";
}

/** Value of `dir`. */
export function direction(lng: LanguageCode): "ltr" | "rtl" {
  return lng === "ar" || lng === "qps-rtl" ? "rtl" : "ltr";
}

/** Value of `lang` on `<html>` or on a part of a page. */
export function htmlLang(lng: LanguageCode): string {
  return lng.startsWith("qps") ? "nl" : lng;
}
