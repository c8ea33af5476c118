import { addDays, type CalendarDay, calendarDay } from "#app/kernel/day.ts";

/** A year, half year, quarter or month. */
export interface Period {
  /** As it is written: `2024`, `2024-H1`, `2024-Q2`, `2024-06`. */
  readonly id: string;
  readonly kind: "year" | "half" | "quarter" | "month";
  readonly year: number;
  /** Which half, quarter or month of the year; 1 for a year. */
  readonly part: number;
  /** Days of Amsterdam, both included. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const monthsOf = { year: 12, half: 6, quarter: 3, month: 1 } as const;
const marks = { year: "", half: "-H", quarter: "-Q", month: "-" } as const;

/** Reads a period as it is written. @returns null for anything else, and for years that no registration reaches */
export function readPeriod(text: string): Period | null {
  const [, year, mark, part] = /^(20\d\d)(?:-(H|Q|)(\d{1,2}))?$/.exec(text) ?? [];
  if (!year) return null;
  const kind = part === undefined ? "year" : mark === "H" ? "half" : mark === "Q" ? "quarter" : "month";
  const period = periodOf(kind, Number(year), Number(part ?? 1));
  return period?.id === text ? period : null;
}

/** The same period of the year before: what it is compared with. */
export function yearBefore({ kind, year, part }: Period): Period {
  return periodOf(kind, year - 1, part) as Period;
}

/** The period of a kind in which a day falls. */
export function periodWith(day: CalendarDay, kind: Period["kind"]): Period {
  const month = Number(day.slice(5, 7));
  return periodOf(kind, Number(day.slice(0, 4)), Math.ceil(month / monthsOf[kind])) as Period;
}

function periodOf(kind: Period["kind"], year: number, part: number): Period | null {
  const months = monthsOf[kind];
  if (part < 1 || part * months > 12) return null;
  const first = (part - 1) * months + 1;
  const next = first + months > 12 ? `${year + 1}-01-01` : `${year}-${two(first + months)}-01`;
  return {
    id: kind === "year" ? `${year}` : `${year}${marks[kind]}${kind === "month" ? two(part) : part}`,
    ...{ kind, year, part },
    from: calendarDay(`${year}-${two(first)}-01`),
    to: addDays(calendarDay(next), -1),
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
