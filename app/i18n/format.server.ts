import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import type { LanguageCode } from "./languages.ts";

/**
 * The only file that formats dates, numbers and amounts, and that sorts by language (B-20): a browser may not know Tigrinya.
 * Gregorian calendar, Latin digits, 24 hours and Europe/Amsterdam in every language (B-21).
 */
const tags: Readonly<Record<LanguageCode, string>> = {
  nl: "nl",
  en: "en-GB",
  ar: "ar-u-nu-latn",
  ti: "ti",
  uk: "uk",
  qps: "nl",
  "qps-rtl": "nl",
};

const days = new Map<LanguageCode, Intl.DateTimeFormat>();

/** Weekday, day, month by name, year: "zondag 22 november 2026". An instant gives its day in Amsterdam. */
export function formatDay(day: CalendarDay | Date, lng: LanguageCode): string {
  const text = day instanceof Date ? dayInAmsterdam(day) : day;
  return remembered(days, lng, () => dayFormat(tags[lng])).format(new Date(`${text}T12:00:00Z`));
}

const dates = new Map<LanguageCode, Intl.DateTimeFormat>();

/** A day of birth, of which nobody looks for the weekday: "14 februari 1993". */
export function formatBirthday(day: CalendarDay, lng: LanguageCode): string {
  const format = remembered(dates, lng, () => dayFormat(tags[lng], {}));
  const instant = new Date(`${day}T12:00:00Z`);
  if (lng !== "ti") return format.format(instant);
  // Without a weekday Tigrinya would come in the American order; everywhere else the day stands first.
  const parts = format.formatToParts(instant);
  return ["day", "month", "year"].map((part) => parts.find(({ type }) => type === part)?.value).join(" ");
}

function dayFormat(tag: string, more: Intl.DateTimeFormatOptions = { weekday: "long" }): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    ...more,
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  });
}

const briefDays = new Map<LanguageCode, Intl.DateTimeFormat>();

/** Day and time for a text message, as short as can be read: "do 26 nov 21.14 uur". The year is the coming one. */
export function formatBriefMoment(instant: Date, lng: LanguageCode): string {
  const make = () => {
    const brief = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(tags[lng], { ...brief, calendar: "gregory", numberingSystem: "latn" });
  };
  const day = new Date(`${dayInAmsterdam(instant)}T12:00:00Z`);
  return `${remembered(briefDays, lng, make).format(day)} ${formatTime(instant, lng)}`;
}

/** For tables of staff: "22-11-2026". */
export function formatShortDay(day: CalendarDay | Date): string {
  return (day instanceof Date ? dayInAmsterdam(day) : day).split("-").reverse().join("-");
}

const weekdayWords = {
  short: new Intl.DateTimeFormat("nl", { weekday: "short", timeZone: "UTC" }),
  long: new Intl.DateTimeFormat("nl", { weekday: "long", timeZone: "UTC" }),
} as const;

/** For colleagues: the weekday of a day, "do" or "donderdag". */
export function formatWeekday(day: CalendarDay, length: "short" | "long"): string {
  return weekdayWords[length].format(new Date(`${day}T12:00:00Z`));
}

const languageNames = new Intl.DisplayNames("nl", { type: "language" });

/** For colleagues: the Dutch name of a language, by its code. */
export function formatLanguage(code: string): string {
  return languageNames.of(code) ?? code;
}

const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Europe/Amsterdam",
});

/** The time in Amsterdam: "21.14 uur" in Dutch, "21:14" in every other language. */
export function formatTime(instant: Date, lng: LanguageCode): string {
  const time = clock.format(instant);
  return lng === "nl" ? `${time.replace(":", ".")} uur` : time;
}

const commas: Partial<Record<LanguageCode, string>> = { ar: "،", ti: "፣" };

/** Day and time in one line: "donderdag 26 november 2026, 21.14 uur", with the comma of the script. */
export function formatMoment(instant: Date, lng: LanguageCode): string {
  return `${formatDay(instant, lng)}${commas[lng] ?? ","} ${formatTime(instant, lng)}`;
}

const money = new Intl.NumberFormat("nl", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("nl", { maximumFractionDigits: 0 });

/** Eurocents as in Dutch letters and bank statements, in every language (B-22): `€ 1.234,50`, with a no-break space. */
export function formatMoney(cents: number, how: { readonly whole?: boolean } = {}): string {
  return `€\u00a0${how.whole && cents % 100 === 0 ? whole.format(cents / 100) : money.format(cents / 100)}`;
}

/** A number with Dutch separators: `12.345`. */
export function formatNumber(value: number): string {
  return whole.format(value);
}

const oneDecimal = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `12,5`: for means on pages of staff. */
export function formatDecimal(value: number): string {
  return oneDecimal.format(value);
}

const monthNames = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });

/** `juni 2024`: the month of a day, for staff. */
export function formatMonth(day: CalendarDay): string {
  return monthNames.format(new Date(`${day}T12:00:00Z`));
}

const collators = new Map<LanguageCode, Intl.Collator>();

/** For `sort`: the order of the alphabet of `lng`, numbers by value. */
export function compareText(a: string, b: string, lng: LanguageCode = "nl"): number {
  return remembered(collators, lng, () => new Intl.Collator(tags[lng], { numeric: true })).compare(a, b);
}

function remembered<Made>(made: Map<LanguageCode, Made>, lng: LanguageCode, make: () => Made): Made {
  const known = made.get(lng) ?? make();
  made.set(lng, known);
  return known;
}
