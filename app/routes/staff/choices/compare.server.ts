import { key, translator } from "#app/i18n/contract.ts";
import { formatMoney } from "#app/i18n/format.server.ts";
import { addDays, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import {
  type ApprovedChoice,
  type ChoiceFields,
  type LocalChoice,
  limitChanges,
  overlayOf,
  overlayOn,
  type ProposedChoice,
  standing,
  worldOn,
} from "#app/regelingen/contract.ts";
import { shortDay, shortTerms, termLines } from "./choice-words.server.ts";

export interface ChangeLine {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly changed: boolean;
}

/** What a proposal changes on its first day: the terms, the limit of sample households by the norms of today, and what comes after. */
export interface Comparing {
  readonly from: string;
  readonly terms: readonly ChangeLine[];
  readonly limits: readonly ChangeLine[];
  /** The examples of ours hold until then. */
  readonly example: boolean;
  readonly past: boolean;
  /** Where what was approved earlier takes over again. */
  readonly next: readonly string[];
}

export interface Compare {
  readonly gemeente: string;
  readonly scheme: string;
  readonly fields: ChoiceFields;
  readonly choice: ProposedChoice;
  /** What was approved before it. */
  readonly approved: readonly ApprovedChoice[];
  readonly now: Date;
}

/** Puts a proposal beside what would hold without it. */
export function comparing(ask: Compare): Comparing {
  const { gemeente, scheme, fields, choice, approved, now } = ask;
  const today = dayInAmsterdam(now);
  const before = holding(gemeente, scheme, approved, choice.validFrom);
  return {
    from: shortDay(choice.validFrom),
    terms: termChanges(fields, before, choice),
    limits: fields.percentage ? limitLines(scheme, before, choice, now) : [],
    example: before?.demo ?? false,
    past: choice.validFrom < today,
    next: afterwards(ask),
  };
}

/** What holds for a scheme on a day. */
export function holding(
  gemeente: string,
  scheme: string,
  approved: readonly ApprovedChoice[],
  day: string,
): LocalChoice | undefined {
  const example = overlayOf(gemeente);
  return example && overlayOn(example, approved, calendarDay(day)).overlay.choices.find((one) => one.scheme === scheme);
}

function termChanges(fields: ChoiceFields, before: LocalChoice | undefined, after: ProposedChoice): ChangeLine[] {
  const { t } = translator("nl");
  const none = t("staff:choices.unknown");
  const [was, becomes] = [before ? termLines(fields, before) : [], termLines(fields, after)].map(
    (lines) => new Map(lines.map(({ field, text }) => [field, text])),
  );
  return [...new Set([...(becomes?.keys() ?? []), ...(was?.keys() ?? [])])].map((field) => {
    const [one = none, other = none] = [was?.get(field), becomes?.get(field)];
    return {
      id: field,
      label: t(key("staff", "choices", "fields", field)),
      before: one,
      after: other,
      changed: one !== other,
    };
  });
}

function limitLines(scheme: string, before: LocalChoice | undefined, after: ProposedChoice, now: Date): ChangeLine[] {
  const { t } = translator("nl");
  const words = (cents: number | null) => (cents === null ? t("staff:choices.noLimit") : formatMoney(cents));
  return limitChanges(scheme, before, after, worldOn(dayInAmsterdam(now))).map((change) => ({
    id: change.household,
    label: t(key("staff", "choices", "households", change.household)),
    before: words(change.before),
    after: words(change.after),
    changed: change.before !== change.after,
  }));
}

/** A later beginning that was approved already takes over; after a last day what began earlier holds again, or nothing. */
function afterwards({ gemeente, scheme, fields, choice, approved }: Compare): string[] {
  const { t } = translator("nl");
  const { validFrom, validTo } = choice;
  const own = { ...choice, id: "", scheme, revision: (approved.at(-1)?.revision ?? 0) + 1 };
  const terms = (day: string) => {
    const found = holding(gemeente, scheme, [...approved, own], day);
    return found ? shortTerms(fields, found) : t("staff:choices.unknown");
  };
  const later = standing(approved, scheme).find((one) => one.validFrom > validFrom);
  const next = later && !(validTo && later.validFrom > validTo) ? later.validFrom : undefined;
  const after = validTo ? addDays(calendarDay(validTo), 1) : undefined;
  return [next, after]
    .flatMap((day) => day ?? [])
    .map((day) => t("staff:choices.then", { day: shortDay(day), terms: terms(day) }));
}
