/**
 * Days as numbers, fast and without a clock. A day number counts from 1970-01-01; unbounded ends (±Infinity) pass through.
 * Years and months are counted on a line on which every month is 32 and every year 512 long: the order of days is kept, and whole years
 * between two days are a subtraction and a division.
 */
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day number of `YYYY-MM-DD`, or NaN when that is no existing day. */
export function parseDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  if (!(month >= 1 && month <= 12 && date >= 1 && year >= 0)) return Number.NaN;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (date > (daysInMonth[month - 1] as number) + (leap ? 1 : 0)) return Number.NaN;
  return fromCivil(year, month, date);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Years that start in March make February the last month, so leap days fall at the end (Howard Hinnant, "chrono-compatible dates"). */
function fromCivil(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day on the line of 32-day months: `(year × 16 + month) × 32 + date`. */
function onYearLine(dayNumber: number): number {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 512 + month * 32 + date;
}

/** Whole years from one day to another; grows with `to`, shrinks with `from`. A 29 February counts on 1 March of a common year. */
export function yearsBetween(from: number, to: number): number {
  if (!Number.isFinite(to - from)) return to - from;
  return Math.floor((onYearLine(to) - onYearLine(from)) / 512);
}

/** Whole months from one day to another: a month is over on the same date, or on the 1st after it when a month has no such date. */
export function monthsBetween(from: number, to: number): number {
  if (!Number.isFinite(to - from)) return to - from;
  const earlier = onYearLine(from);
  const later = onYearLine(to);
  const years = Math.floor(later / 512) - Math.floor(earlier / 512);
  const months = Math.floor((later % 512) / 32) - Math.floor((earlier % 512) / 32);
  return years * 12 + months - (later % 32 < earlier % 32 ? 1 : 0);
}

export function daysBetween(from: number, to: number): number {
  return to - from;
}
