import { type CalendarDay, isCalendarDay } from "#app/kernel/day.ts";
import type { WallTime } from "./model.ts";

/** What stood in the fields of a form, by name; of a field that was ticked several times all values, in `lists`. */
export type Typed = Readonly<Partial<Record<string, string>>>;

/** A field that cannot be used. Texts: `agenda:beheer.wrong.<code>`. */
export interface WrongTyped {
  readonly field: string;
  readonly code: string;
}

export interface Read<Value> {
  readonly value: Value | null;
  readonly wrong: readonly WrongTyped[];
}

/** `2026-12-01`, or as people write it: `1-12-2026`. */
export function readDay(text: string): CalendarDay | null {
  const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim());
  const day = written
    ? `${written[3]}-${(written[2] ?? "").padStart(2, "0")}-${(written[1] ?? "").padStart(2, "0")}`
    : text.trim();
  return isCalendarDay(day) ? day : null;
}

/** `9:00`, `09.00`, `9` and `24:00`. */
export function readTime(text: string): WallTime | null {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  if (minutes > 59 || hours * 60 + minutes > 1440) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** A whole number between two bounds. */
export function readWhole(text: string, least: number, most: number): number | null {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}
