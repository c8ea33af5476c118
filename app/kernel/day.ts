/** A day on the calendar of Europe/Amsterdam, `YYYY-MM-DD`. It has no time and no zone. */
export type CalendarDay = string & { readonly __unit: "day" };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** Whether `text` is an existing day, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): text is CalendarDay {
  const match = pattern.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @throws RangeError when `text` is no existing day. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** Days since 1970-01-01: the whole number that `rules/` computes with. */
export function dayNumber(day: CalendarDay): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(days: number): CalendarDay {
  return new Date(days * msPerDay).toISOString().slice(0, 10) as CalendarDay;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** The same day so many years on; 29 February becomes 1 March in a common year. */
export function addYears(day: CalendarDay, years: number): CalendarDay {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10) as CalendarDay;
}

/** The same day so many months on; what a shorter month does not have becomes its last day. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10) as CalendarDay;
}

/** Whole years lived on `on` by someone born on `birth`; negative before birth. */
export function ageOn(birth: CalendarDay, on: CalendarDay): number {
  let age = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  if (addYears(birth, age) > on) age -= 1;
  return age;
}

/** The day in Europe/Amsterdam at an instant. */
export function dayInAmsterdam(instant: Date): CalendarDay {
  const minute = Math.floor(instant.getTime() / 60_000);
  const known = days.get(minute);
  if (known) return known;
  const day = amsterdam.format(instant) as CalendarDay;
  if (days.size > 1000) days.clear();
  days.set(minute, day);
  return day;
}

/** A day never changes within a minute, and formatting one costs more than all else that a request computes with days. */
const days = new Map<number, CalendarDay>();
const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
