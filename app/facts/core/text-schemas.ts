import { z } from "zod";
import type { FactDefinition, FactType } from "./define-fact.ts";
import { asCode, latinDigits, manyLines, oneLine } from "./normalise.ts";
import { phoneToE164 } from "./phone.ts";

/** Longest texts, in characters, for facts that set no limit of their own. */
const longest: Partial<Record<FactType, number>> = { name: 100, shortText: 200, longText: 4000, email: 254 };

const empty = (text: string) => text === "";

/** Messages are codes: `errors:<type>.<code>` puts them into words. An empty text is always accepted here; `required` is decided elsewhere. */
function build(fact: FactDefinition): z.ZodType<string, string> {
  const max = fact.max ?? longest[fact.type] ?? 200;
  switch (fact.type) {
    case "bsn":
      return z
        .string()
        .transform((text) => asCode(text).replace(/[\s.-]/g, ""))
        .refine((text) => empty(text) || /^\d{8,9}$/.test(text), "notNineDigits")
        .transform((text) => (empty(text) ? text : text.padStart(9, "0")))
        .refine((text) => empty(text) || passesElfproef(text), "notABsn");
    case "postcode":
      return z
        .string()
        .transform((text) =>
          asCode(text)
            .replace(/[\s.-]/g, "")
            .toUpperCase(),
        )
        .refine((text) => empty(text) || /^[1-9]\d{3}[A-Z]{2}$/.test(text), "notAPostcode")
        .transform((text) => (empty(text) ? text : `${text.slice(0, 4)} ${text.slice(4)}`));
    case "houseNumber":
      return z
        .string()
        .transform((text) => asCode(text))
        .refine(
          (text) => empty(text) || /^[1-9]\d{0,4}([\s-]?[A-Za-z0-9][A-Za-z0-9 /-]{0,9})?$/.test(text),
          "notAHouseNumber",
        );
    case "phone":
      return z
        .string()
        .refine((text) => empty(text.trim()) || phoneToE164(text) !== null, "notAPhone")
        .transform((text) => (empty(text.trim()) ? "" : (phoneToE164(text) as string)));
    case "email":
      return z
        .string()
        .transform((text) => latinDigits(oneLine(text)).replace(/^mailto:/i, ""))
        .refine((text) => text.length <= max, "tooLong")
        .refine((text) => empty(text) || isEmail(text), "notAnEmail");
    case "name":
      return z
        .string()
        .transform(oneLine)
        .refine((text) => text.length <= max, "tooLong")
        .refine((text) => empty(text) || (/\p{Letter}/u.test(text) && !/[<>{}\\@|=]|:\/\//.test(text)), "notAName");
    case "longText":
      return z
        .string()
        .transform(manyLines)
        .refine((text) => text.length <= max, "tooLong");
    default:
      return z
        .string()
        .transform(oneLine)
        .refine((text) => text.length <= max, "tooLong");
  }
}

const schemas = new WeakMap<FactDefinition, z.ZodType<string, string>>();

/** The zod schema of a fact that is answered in text; built once per fact. */
export function schemaFor(fact: FactDefinition): z.ZodType<string, string> {
  const known = schemas.get(fact);
  if (known) return known;
  const schema = build(fact);
  schemas.set(fact, schema);
  return schema;
}

/** The check digit of a BSN: 9·a + 8·b + … + 2·h − i divides by 11. */
function passesElfproef(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0 && /[1-9]/.test(digits);
}

function isEmail(text: string): boolean {
  return (
    z.email({ pattern: z.regexes.unicodeEmail }).safeParse(text).success &&
    /\.[^.\s@]{2,}$/.test(text) &&
    !/\.\./.test(text)
  );
}
