import { characters } from "./characters.ts";
import { noDashedRange, noLinksOut, noMinutes } from "./flow.ts";
import type { Gate } from "./gate.ts";
import { glossary } from "./glossary.ts";
import { length } from "./length.ts";
import { placeholders } from "./placeholders.ts";
import { easyWords, noDoubleDenial, noPassive, officialTone, shortSentences, shortWords } from "./plain-dutch.ts";
import { pluralForms } from "./plural-forms.ts";
import { script } from "./script.ts";
import { strangeWords } from "./strange-words.ts";
import { tags } from "./tags.ts";
import { translated } from "./translated.ts";

/** For every text in every language. Gate 1 of B-40, the keys, looks at whole files: `same-keys.ts`. */
export const gatesForAll: Readonly<Record<string, Gate>> = {
  "2 plural forms": pluralForms,
  "3 placeholders": placeholders,
  "4 tags": tags,
  "5 translated": translated,
  "6 script": script,
  "7 strange words": strangeWords,
  "8 characters": characters,
  "9 length": length,
  "10 glossary": glossary,
  "no minutes": noMinutes,
  "no links out": noLinksOut,
  "no dashed range": noDashedRange,
};

/** For the Dutch that residents read (C-25). Staff may be told things briefly. */
export const gatesForDutch: Readonly<Record<string, Gate>> = {
  "short sentences": shortSentences,
  "short words": shortWords,
  "easy words": easyWords,
  "no passive": noPassive,
  "official tone": officialTone,
  "no double denial": noDoubleDenial,
};
