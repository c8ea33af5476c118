/** Languages and texts: the front door, safe in a browser. The server loads the texts by importing `texts.server.ts` once. */
export { type Term as GlossaryTerm, termOf, translatedTerm } from "./glossary.ts";
export { type Checked, key, type TextKey } from "./keys.ts";
export {
  direction,
  htmlLang,
  isLanguage,
  type LanguageCode,
  languageOfPath,
  languages,
  type Namespace,
  ownNames,
} from "./languages.ts";
export { PageTexts, readTextsFromPage } from "./page-texts.ts";
export type { Values } from "./pieces.ts";
export {
  Bdi,
  Language,
  type LanguageChoice,
  Ltr,
  T,
  Term,
  type TextValue,
  TranslationNotice,
  useDutch,
  useLanguage,
  useT,
} from "./react.ts";
export { type TFunction, type Translator, translator } from "./texts.ts";
