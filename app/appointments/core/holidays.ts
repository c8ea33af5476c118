import Holidays from "date-holidays";
import type { CalendarDay } from "#app/kernel/day.ts";

export interface ProposedHoliday {
  readonly day: CalendarDay;
  /** Texts: `appointments:closed.<key>`. */
  readonly key: string;
  /** Whether most are closed then; a colleague unticks, ticks and adds before the year counts. */
  readonly ticked: boolean;
}

const dutch = new Holidays("NL");

/**
 * The days to think of, as the library names their rules. Not ticked: the days that some work and some do not, which it calls those of
 * schools and banks (Good Friday, 5 May and New Year's Eve).
 */
const known: readonly (readonly [rule: RegExp, key: string, ticked: boolean])[] = [
  [/^01-01\b/, "newYear", true],
  [/^easter -2\b/, "goodFriday", false],
  [/^easter$/, "easterSunday", true],
  [/^easter 1\b/, "easterMonday", true],
  [/^04-27\b/, "kingsDay", true],
  [/^05-05\b/, "liberationDay", false],
  [/^easter 39\b/, "ascensionDay", true],
  [/^easter 49\b/, "whitSunday", true],
  [/^easter 50\b/, "whitMonday", true],
  [/^12-25\b/, "christmasDay", true],
  [/^12-26\b/, "secondChristmasDay", true],
  [/^12-31\b/, "newYearsEve", false],
];

/** The holidays of a year as they are proposed to the colleague who confirms them; each day once, in order. */
export function proposedHolidays(year: number): readonly ProposedHoliday[] {
  const found = dutch
    .getHolidays(year)
    .flatMap(({ date, rule }) =>
      known
        .filter(([pattern]) => pattern.test(rule))
        .map(([, key, ticked]) => ({ day: date.slice(0, 10) as CalendarDay, key, ticked })),
    );
  // Ascension Day can be 5 May: then it is a day on which most are closed.
  const taken = (each: ProposedHoliday) => !each.ticked && found.some(({ day, ticked }) => ticked && day === each.day);
  return found.filter((each) => !taken(each)).sort((a, b) => (a.day < b.day ? -1 : 1));
}
