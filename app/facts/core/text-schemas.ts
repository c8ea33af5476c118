import { z } from "zod";
import type { FactDefinition, FactType } from "./define-fact.ts";
import { asCode, latinDigits, manyLines, oneLine } from "./normalise.ts";
import { phoneToE164 } from "./phone.ts";

/** Longest texts, in characters, for facts that set no limit of their own. */
const longest: Partial<Record<FactType, number>> = { name: 100, shortText: 200, longText: 4000, email: 254 };

/** A text brought to its form and then held against it; an empty text always passes: `required` is decided elsewhere. */
function checked(
  clean: (text: string) => string,
  fits: (text: string) => boolean,
  code: string,
  max = Number.POSITIVE_INFINITY,
) {
  return z
    .string()
    .transform(clean)
    .refine((text) => text.length <= max, "tooLong")
    .refine((text) => text === "" || fits(text), code);
}

const compact = (text: string) => asCode(text).replace(/[\s.-]/g, "");
const houseNumber = /^[1-9]\d{0,4}([\s-]?[A-Za-z0-9][A-Za-z0-9 /-]{0,9})?$/;
const isName = (text: string) => /\p{Letter}/u.test(text) && !/[<>{}\\@|=]|:\/\//.test(text);
const anyText = () => true;

/** Messages are codes: `errors:<type>.<code>` puts them into words. */
const builders: Partial<Record<FactType, (max: number) => z.ZodType<string, string>>> = {
  bsn: () =>
    checked(compact, (text) => /^\d{8,9}$/.test(text), "notNineDigits")
      .transform((text) => (text === "" ? text : text.padStart(9, "0")))
      .refine((text) => text === "" || passesElfproef(text), "notABsn"),
  iban: () =>
    checked(
      (text) => compact(text).toUpperCase(),
      (text) => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text),
      "notAnIban",
    )
      .refine((text) => text === "" || passesMod97(text), "notThisIban")
      .transform((text) => text.replace(/(.{4})(?=.)/g, "$1 ")),
  postcode: () =>
    checked(
      (text) => compact(text).toUpperCase(),
      (text) => /^[1-9]\d{3}[A-Z]{2}$/.test(text),
      "notAPostcode",
    ).transform((text) => text && `${text.slice(0, 4)} ${text.slice(4)}`),
  houseNumber: () => checked(asCode, (text) => houseNumber.test(text), "notAHouseNumber"),
  phone: () =>
    checked(asCode, (text) => phoneToE164(text) !== null, "notAPhone").transform((text) => phoneToE164(text) ?? ""),
  email: (max) => checked((text) => latinDigits(oneLine(text)).replace(/^mailto:/i, ""), isEmail, "notAnEmail", max),
  name: (max) => checked(oneLine, isName, "notAName", max),
  longText: (max) => checked(manyLines, anyText, "", max),
};

function build(fact: FactDefinition): z.ZodType<string, string> {
  const max = fact.max ?? longest[fact.type] ?? 200;
  return builders[fact.type]?.(max) ?? checked(oneLine, anyText, "", max);
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

/** The check of an IBAN (ISO 13616): the first four characters moved to the end, letters as two digits, leave 1 when divided by 97. */
function passesMod97(iban: string): boolean {
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`;
  let rest = 0;
  for (const sign of moved) {
    const digits = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

function isEmail(text: string): boolean {
  return (
    z.email({ pattern: z.regexes.unicodeEmail }).safeParse(text).success &&
    /\.[^.\s@]{2,}$/.test(text) &&
    !/\.\./.test(text)
  );
}
