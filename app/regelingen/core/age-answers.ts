import { type CalendarDay, dayNumber } from "#app/kernel/day.ts";
import { type Answers, type Known, monthsBetween } from "#app/rules/contract.ts";

/**
 * Answers of one day as they stand on a later one, **as long as nothing else changed**: what grows by itself grows, and what was only
 * true for a time is no longer known. Everything else stays as it was told, since only the household can tell what changed; whoever calls asks.
 * Ages need nothing: they follow from days of birth.
 */
export function ageAnswers(answers: Answers, answeredOn: CalendarDay, on: CalendarDay): Answers {
  const months = monthsBetween(dayNumber(answeredOn), dayNumber(on));
  if (months <= 0) return answers;
  const aged: Record<string, Known | undefined> = { ...answers };
  aged.maandenLaagInkomen = longer(answers.maandenLaagInkomen, months);
  // "Kreeg u in het laatste jaar …?": a year later that year is over, and whether there was another one is not known.
  if (answers.iitAfgelopenJaar === true && months >= 12) aged.iitAfgelopenJaar = { unknown: true };
  return aged;
}

/** A number or band of months, so many months later. */
function longer(known: Known | undefined, months: number): Known | undefined {
  if (typeof known === "number") return known + months;
  if (typeof known !== "object" || known === null || !("from" in known)) return known;
  const later = (end: number | string | null) => (typeof end === "number" ? end + months : end);
  return { from: later(known.from), to: later(known.to) };
}
