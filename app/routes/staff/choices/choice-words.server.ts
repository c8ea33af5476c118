import { key, translator } from "#app/i18n/contract.ts";
import { formatMoney, formatShortDay } from "#app/i18n/format.server.ts";
import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import type { ChoiceFields, LocalChoice } from "#app/regelingen/contract.ts";

/** A choice without its scheme: as proposed, approved, or an example of ours. */
export type Terms = Omit<LocalChoice, "scheme" | "demo" | "sourceLink">;

/** One thing that was chosen, in words; its label is `staff:choices.fields.<field>`. */
export interface TermLine {
  readonly field: string;
  readonly text: string;
}

/** Everything a gemeente chose for a scheme, in words, in the order of the form. */
export function termLines(fields: ChoiceFields, terms: Terms): readonly TermLine[] {
  const { t } = translator("nl");
  const yesNo = (value: boolean) => t(value ? "staff:choices.yes" : "staff:choices.no");
  const line = (field: keyof ChoiceFields, text: string) => (fields[field] ? [{ field, text }] : []);
  const offered = { field: "aangeboden", text: yesNo(terms.offered) };
  if (!terms.offered) return [offered];
  const months = terms.referenceMonths;
  return [
    offered,
    ...line("percentage", percent(terms.percentage)),
    ...line("vakantietoeslag", yesNo(terms.withVakantietoeslag)),
    ...line("kostendelers", yesNo(terms.withKostendelers)),
    ...line("vermogenstoets", yesNo(terms.withVermogenstoets)),
    ...line("referteMaanden", months === undefined ? unknown() : t("staff:choices.months", { count: months })),
    ...fields.receivers.map((receiver) => ({ field: `bedrag.${receiver}`, text: amount(terms.amounts[receiver]) })),
  ];
}

/** A choice in a few words, for the list. */
export function shortTerms(fields: ChoiceFields, terms: Terms): string {
  const { t } = translator("nl");
  if (!terms.offered) return t("staff:choices.notOffered");
  if (fields.percentage) return percent(terms.percentage);
  const [receiver] = fields.receivers;
  return receiver ? amount(terms.amounts[receiver]) : t("staff:choices.yes");
}

/** "vanaf 01-01-2027", "van 01-01-2027 tot en met 30-06-2027". */
export function daysText({ validFrom, validTo }: Pick<LocalChoice, "validFrom" | "validTo">): string {
  const { t } = translator("nl");
  const from = shortDay(validFrom);
  return validTo ? t("staff:choices.fromTo", { from, to: shortDay(validTo) }) : t("staff:choices.from", { from });
}

export function shortDay(day: string): string {
  return formatShortDay(calendarDay(day) satisfies CalendarDay);
}

/** The name of a scheme as staff read it. */
export function schemeName(scheme: string): string {
  return translator("nl").t(key("regelingen", "schemes", scheme, "name"));
}

const percent = (value: number) => `${value}\u00a0%`;
const unknown = () => translator("nl").t("staff:choices.unknown");
const amount = (cents: number | undefined) => (cents === undefined ? unknown() : formatMoney(cents, { whole: true }));
