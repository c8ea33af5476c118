import type { FieldError } from "#app/facts/contract.ts";
import { isLanguage, translator } from "#app/i18n/contract.ts";
import { formatBirthday, formatMoney } from "#app/i18n/format.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import type { Wording } from "../core/fields.ts";

/** How numbers and days are put into words in a language. */
export function wordingOf(language: string): Wording {
  const lng = isLanguage(language) ? language : "nl";
  const inDutch = (day: string) => formatBirthday(calendarDay(day), "nl");
  return {
    money: (cents) => formatMoney(cents, { whole: true }),
    day: (day) =>
      lng === "nl" ? { text: inDutch(day) } : { text: formatBirthday(calendarDay(day), lng), dutch: inDutch(day) },
  };
}

/** Whether there is such a text: hints and introductions are optional. */
export function hasText(key: string): boolean {
  return translator("nl").has(key);
}

/** What is wrong with an answer: in the words of the fact where it has its own, else in those of its kind. */
export function errorText({ field, fact, code }: FieldError): PageError {
  const own = `facts:${fact.id}.errors.${code}`;
  return { field, text: { key: hasText(own) ? own : `errors:${fact.type}.${code}` } };
}
