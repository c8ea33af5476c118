import { addDays, type CalendarDay, dayNumber } from "#app/kernel/day.ts";
import { demoAnchor, demoId } from "./demo-parts.ts";
import { weekdayOf } from "./schedule.ts";
import { serviceCatalogue } from "./service-catalogue.ts";
import { toInstant } from "./wall-time.ts";

/** A meeting of many, once. */
export interface DemoSession {
  readonly id: string;
  readonly seriesId: string;
  readonly service: string;
  readonly location: string;
  /** In which it can be followed; when that is through an interpreter, `interpreterLanguage` says so. */
  readonly language: string;
  readonly interpreterLanguage: string | null;
  readonly start: Date;
  readonly end: Date;
  /** `YYYY-MM-DDTHH:MM` on the clock. */
  readonly startsLocal: string;
  readonly capacity: number;
  readonly meetingPoint: string;
  /** What it claims: the hall. */
  readonly resourceId: string;
}

interface Series {
  readonly service: string;
  readonly language: string;
  readonly interpreted?: true;
  readonly weekday: number;
  readonly time: string;
  /** In which week of how many. */
  readonly every: number;
  readonly week: number;
  readonly capacity: number;
}

const series: readonly Series[] = [
  { service: "workshopRechtenPlichten", language: "nl", weekday: 4, time: "09:30", every: 1, week: 0, capacity: 14 },
  { service: "workshopRechtenPlichten", language: "en", weekday: 2, time: "09:30", every: 4, week: 1, capacity: 14 },
  { service: "workshopRechtenPlichten", language: "ar", weekday: 2, time: "13:30", every: 2, week: 0, capacity: 14 },
  {
    service: "workshopRechtenPlichten",
    language: "ti",
    interpreted: true,
    weekday: 2,
    time: "13:30",
    every: 4,
    week: 1,
    capacity: 12,
  },
  { service: "workshopRechtenPlichten", language: "uk", weekday: 2, time: "13:30", every: 4, week: 3, capacity: 14 },
  { service: "informatiebijeenkomst", language: "ar", weekday: 3, time: "13:00", every: 4, week: 0, capacity: 25 },
  {
    service: "informatiebijeenkomst",
    language: "ti",
    interpreted: true,
    weekday: 3,
    time: "13:00",
    every: 4,
    week: 1,
    capacity: 25,
  },
  {
    service: "informatiebijeenkomst",
    language: "uk",
    interpreted: true,
    weekday: 3,
    time: "13:00",
    every: 4,
    week: 2,
    capacity: 25,
  },
  { service: "informatiebijeenkomst", language: "nl", weekday: 3, time: "13:00", every: 4, week: 3, capacity: 25 },
];

const weeksAhead = 8;
const festivalDaysAhead = 180;
const lengths = new Map(serviceCatalogue.map(({ code, durationMin }) => [code, durationMin]));

/** Eight weeks of sessions from a day on, and the festivals of half a year; the gemeentehuizen take turns. */
export function demoSessions(locations: readonly string[], from: CalendarDay): readonly DemoSession[] {
  const weekly = Array.from({ length: weeksAhead * 7 }, (_, n) => addDays(from, n)).flatMap((day) =>
    series.flatMap((each, index) => (isItsDay(each, day) ? [sessionOf(each, index, day, locations)] : [])),
  );
  const festivals = Array.from({ length: festivalDaysAhead }, (_, n) => addDays(from, n))
    .filter(isFestival)
    .map((day) => sessionOf(festival, series.length, day, locations.slice(0, 1)));
  return [...weekly, ...festivals];
}

const festival: Series = {
  ...{ service: "meedoenfestival", language: "nl", weekday: 6, time: "11:00", every: 1, week: 0, capacity: 300 },
};

function isFestival(day: CalendarDay): boolean {
  const [, month, date] = day.split("-").map(Number);
  return weekdayOf(day) === 6 && Number(month) % 3 === 0 && Number(date) > 7 && Number(date) <= 14;
}

function weekOf(day: CalendarDay): number {
  return Math.floor((dayNumber(day) - dayNumber(demoAnchor)) / 7);
}

function isItsDay({ weekday, every, week }: Series, day: CalendarDay): boolean {
  return weekdayOf(day) === weekday && weekOf(day) % every === week;
}

function sessionOf(each: Series, index: number, day: CalendarDay, locations: readonly string[]): DemoSession {
  const { service, language, time, capacity } = each;
  const turn = (Math.floor(weekOf(day) / each.every) + index) % locations.length;
  const start = toInstant(day, time);
  return {
    ...{ id: demoId("session", dayNumber(day) * 100 + index), seriesId: demoId("series", index + 1) },
    ...{ service, location: locations[turn] ?? "", language, interpreterLanguage: each.interpreted ? language : null },
    ...{ start, end: new Date(start.getTime() + (lengths.get(service) ?? 0) * 60_000), startsLocal: `${day}T${time}` },
    ...{ capacity, meetingPoint: "Raadzaal, begane grond", resourceId: demoId("room", turn * 10 + 4) },
  };
}
