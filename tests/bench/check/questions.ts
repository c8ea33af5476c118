import { calendarDay } from "#app/kernel/day.ts";
import { overlayOf, worldFor } from "#app/regelingen/contract.ts";
import { allQuestions, walkCheck } from "#tests/harness/check-walk.ts";
import { checkSheets } from "#tests/personas/check-sheets.ts";

/** The day on which the personas do the check; the figures of July 2026. */
export const checkDay = calendarDay("2026-07-01");

/** How many questions and pages it takes until every scheme is settled, for each of the fourteen personas. */
export function countQuestions() {
  const personas = checkSheets.map(({ key, gemeente, answers }) => {
    const { pages, questions } = walkCheck(answers, worldFor(checkDay, overlayOf(gemeente)));
    return { key, questions, pages: pages.length };
  });
  const summed = (kind: "questions" | "pages") => {
    const counts = personas.map((persona) => persona[kind]).toSorted((a, b) => a - b);
    const middle = [
      counts[Math.floor((counts.length - 1) / 2)] ?? 0,
      counts[Math.floor(counts.length / 2)] ?? 0,
    ] as const;
    return { median: (middle[0] + middle[1]) / 2, max: counts.at(-1) ?? 0 };
  };
  return { personas, questions: summed("questions"), pages: summed("pages"), ofAll: allQuestions };
}

/** How long the choice of a page and of its questions takes, in milliseconds: the median over all pages of all personas, warm. */
export function timePages(): number {
  const walkAll = () =>
    checkSheets.flatMap(({ gemeente, answers }) => {
      const started = performance.now();
      const { pages } = walkCheck(answers, worldFor(checkDay, overlayOf(gemeente)));
      return pages.map(() => (performance.now() - started) / pages.length);
    });
  for (let warm = 0; warm < 3; warm++) walkAll();
  const times = walkAll().toSorted((a, b) => a - b);
  return Math.round((times[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
}
