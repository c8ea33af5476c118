import type { CalendarDay } from "#app/kernel/day.ts";
import type { Agenda, Resource, Service } from "./model.ts";
import { type PlannedSession, type Rhythm, type SessionShape, seriesDays, sessionOn } from "./session-series.ts";
import { type Read, readDay, readTime, readWhole, type Typed, type WrongTyped } from "./typed.ts";

/** Languages in which a meeting can be followed, as residents choose them: `facts:gesprekstaal.options.<code>`. */
export const sessionLanguages = ["nl", "en", "ar", "ti", "uk", "tr", "fa", "prs", "so", "pl", "ru"] as const;

/** A year of weeks. */
export const sessionsAtMost = 52;
const placesAtMost = 1000;

interface Possible {
  readonly agenda: Agenda;
  readonly locations: readonly string[];
  readonly today: CalendarDay;
}

/** Reads a series of meetings as a beheerder typed it, the first of it first. */
export function readSeries(typed: Typed, possible: Possible): Read<readonly PlannedSession[]> {
  const wrong: WrongTyped[] = [];
  const service = possible.agenda.services.find(({ code, kind }) => kind === "group" && code === typed.bijeenkomst);
  if (!service) wrong.push({ field: "bijeenkomst", code: "choose" });
  const language = sessionLanguages.find((code) => code === typed.taal);
  if (!language) wrong.push({ field: "taal", code: "choose" });
  const shape = readShape(typed, possible, { service, language }, wrong);
  const first = readFuture(typed, "vanaf", possible.today, wrong);
  const rhythm = readRhythm(typed, wrong);
  const count = rhythm?.every === "once" ? 1 : readWhole(typed.keren ?? "", 1, sessionsAtMost);
  if (count === null) wrong.push({ field: "keren", code: "keren" });
  if (!shape || !first || !rhythm || count === null || wrong.length > 0) return { value: null, wrong };
  const sessions = seriesDays(first, rhythm, count).map((day) => sessionOn(day, shape));
  const there = sessions.filter((each) => each !== null);
  if (there.length < sessions.length) return { value: null, wrong: [{ field: "begin", code: "clockChange" }] };
  return { value: there, wrong: [] };
}

/** What is known of a meeting that is changed. */
export interface ReadSession {
  readonly service: Service | undefined;
  readonly language: string;
  readonly taken: number;
  /** Its interpreter, when that is nobody of ours: stays when no other is chosen. */
  readonly interpretedBefore: string | null;
}

/** Reads what one meeting becomes; what it is about and its language stay. */
export function readSession(typed: Typed, possible: Possible, before: ReadSession): Read<PlannedSession> {
  const wrong: WrongTyped[] = [];
  const shape = readShape(typed, possible, before, wrong);
  const day = readFuture(typed, "dag", possible.today, wrong);
  if (shape && shape.capacity < before.taken) wrong.push({ field: "aantal", code: "placesTaken" });
  if (!shape || !day || wrong.length > 0) return { value: null, wrong };
  const interpreterLanguage = shape.interpreterLanguage ?? before.interpretedBefore;
  const session = sessionOn(day, { ...shape, interpreterLanguage });
  return session ? { value: session, wrong } : { value: null, wrong: [{ field: "begin", code: "clockChange" }] };
}

/** What stands in both forms: where, when on the clock, for how many, and with what and whom. */
function readShape(
  typed: Typed,
  { agenda, locations }: Possible,
  { service, language }: { readonly service: Service | undefined; readonly language: string | undefined },
  wrong: WrongTyped[],
): SessionShape | null {
  const must = <Value>(value: Value | null | undefined, field: string, code: string): Value | null => {
    if (value === null || value === undefined) wrong.push({ field, code });
    return value ?? null;
  };
  const location = must(
    locations.find((each) => each === typed.plaats),
    "plaats",
    "choose",
  );
  const time = must(readTime(typed.begin ?? ""), "begin", "time");
  const capacity = must(readWhole(typed.aantal ?? "", 1, placesAtMost), "aantal", "aantal");
  const chosen = chosenFrom(typed, agenda, wrong);
  if (chosen.zaal && location && chosen.zaal.location !== location)
    wrong.push({ field: "zaal", code: "roomElsewhere" });
  if (chosen.tolk && language && !chosen.tolk.languages.includes(language))
    wrong.push({ field: "tolk", code: "otherLanguage" });
  if (!service || !language || !location || !time || capacity === null || wrong.length > 0) return null;
  return {
    ...{ service: service.code, location, language, interpreterLanguage: chosen.tolk ? language : null },
    ...{ capacity, time, meetingPoint: (typed.verzamelpunt ?? "").trim().slice(0, 200) },
    ...{ durationMin: service.durationMin, turnaroundMin: service.turnaroundMin },
    resourceIds: Object.values(chosen).flatMap((each) => (each ? [each.id] : [])),
  };
}

/** Which kind of resource stands in which field. */
const fields = { zaal: "room", leider: "staff", tolk: "interpreter" } as const;
type Chosen = { readonly [field in keyof typeof fields]: Resource | null };

function chosenFrom(typed: Typed, { resources }: Agenda, wrong: WrongTyped[]): Chosen {
  const one = (field: keyof Chosen) => {
    if (!typed[field]) return null;
    const found = resources.find((each) => each.id === typed[field] && each.kind === fields[field] && each.active);
    if (!found) wrong.push({ field, code: "choose" });
    return found ?? null;
  };
  return { zaal: one("zaal"), leider: one("leider"), tolk: one("tolk") };
}

function readFuture(typed: Typed, field: string, today: CalendarDay, wrong: WrongTyped[]): CalendarDay | null {
  const day = readDay(typed[field] ?? "");
  if (!day) wrong.push({ field, code: "day" });
  else if (day <= today) wrong.push({ field, code: "notToday" });
  return day;
}

function readRhythm(typed: Typed, wrong: WrongTyped[]): Rhythm | null {
  if (typed.ritme === "once" || typed.ritme === "month") return { every: typed.ritme };
  if (typed.ritme !== "weeks") {
    wrong.push({ field: "ritme", code: "choose" });
    return null;
  }
  const weeks = readWhole(typed.weken || "1", 1, 26);
  if (weeks === null) wrong.push({ field: "weken", code: "weeks" });
  return weeks === null ? null : { every: "weeks", weeks };
}
