import { isCalendarDay } from "#app/kernel/day.ts";

/** Rank, day and intake of the last line shown: where the next page goes on. */
export type ScreeningPlace = readonly [rank: number, date: string, intakeId: string];

/** Reads it from an address; anything else is the first page. */
export function readScreeningPlace(text: string | null): ScreeningPlace | null {
  const [rank = "", date = "", id = ""] = (text ?? "").split("~");
  const isPlace = /^[012]$/.test(rank) && isCalendarDay(date) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return isPlace ? [Number(rank), date, id] : null;
}
