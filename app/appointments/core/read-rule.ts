import { addDays, type CalendarDay } from "#app/kernel/day.ts";
import { checkRule } from "./check-rule.ts";
import type { ScheduleRule } from "./model.ts";
import { weekdayOf } from "./schedule.ts";
import { type Read, readDay, readTime, readWhole, type Typed, type WrongTyped } from "./typed.ts";

/** Whose hours are written: of a location, or of somebody or something. */
export interface RuleOwner {
  readonly resourceId: string | null;
  /** Of a location its own; of who travels it is asked in the form. */
  readonly location: string | null;
}

interface Possible {
  readonly owner: RuleOwner;
  readonly services: readonly string[];
  readonly locations: readonly string[];
  readonly newId: () => string;
}

/** What all rules of one form have in common. */
type Hours = Pick<ScheduleRule, "starts" | "ends" | "validFrom" | "validUntil" | "everyNWeeks"> & Caps;
type Caps = Pick<ScheduleRule, "capacityPublic" | "capacityIntern">;
/** More than there are colleagues is no cap. */
const capAtMost = 99;

/**
 * Reads hours that come back, one rule for each weekday that was ticked.
 * @param weekdays `1` … `7`
 */
export function readRules(
  typed: Typed,
  weekdays: readonly string[],
  possible: Possible,
): Read<readonly ScheduleRule[]> {
  const days = [...new Set(weekdays)].map((day) => readWhole(day, 1, 7)).filter((day) => day !== null);
  const { value: hours, wrong } = readHours(typed);
  const all = days.length > 0 ? wrong : [{ field: "dagen", code: "chooseDay" }, ...wrong];
  if (!hours || all.length > 0) return { value: null, wrong: all };
  const rules = days.map((weekday) => ruleOn(weekday, hours, typed, possible));
  for (const rule of rules) {
    const checked = checkRule(rule);
    if (!checked.ok) return { value: null, wrong: [{ field: "tot", code: checked.refusal }] };
  }
  return { value: rules, wrong: [] };
}

function readHours(typed: Typed): Read<Hours> {
  const wrong: WrongTyped[] = [];
  const must = <Value>(value: Value | null, field: string, code: string): Value | null => {
    if (value === null) wrong.push({ field, code });
    return value;
  };
  const starts = must(readTime(typed.van ?? ""), "van", "time");
  const ends = must(readTime(typed.tot ?? ""), "tot", "time");
  const validFrom = must(readDay(typed.vanaf ?? ""), "vanaf", "day");
  const validUntil = typed.totEnMet ? must(readDay(typed.totEnMet), "totEnMet", "day") : null;
  if (validFrom && validUntil && validUntil < validFrom) wrong.push({ field: "totEnMet", code: "beforeStart" });
  const everyNWeeks = must(readWhole(typed.weken || "1", 1, 26), "weken", "weeks");
  const capOf = (field: "tegelijk" | "tegelijkIntern") =>
    typed[field] ? must(readWhole(typed[field], 0, capAtMost), field, "cap") : null;
  const caps: Caps = { capacityPublic: capOf("tegelijk"), capacityIntern: capOf("tegelijkIntern") };
  if (!starts || !ends || !validFrom || everyNWeeks === null) return { value: null, wrong };
  return { value: { starts, ends, validFrom, validUntil, everyNWeeks, ...caps }, wrong };
}

function ruleOn(
  weekday: number,
  hours: Hours,
  typed: Typed,
  { owner, services, locations, newId }: Possible,
): ScheduleRule {
  const weekOfMonth = typed.week ? Number(typed.week) : null;
  return {
    ...{ id: newId(), resourceId: owner.resourceId, weekday, ...hours },
    location: owner.location ?? locations.find((each) => each === typed.plaats) ?? null,
    service: services.find((code) => code === typed.dienst) ?? null,
    kind: typed.soort === "break" ? "break" : "open",
    anchor: hours.everyNWeeks > 1 ? mondayOf(hours.validFrom) : null,
    weekOfMonth: weekOfMonth !== null && [1, 2, 3, 4, 5, -1].includes(weekOfMonth) ? weekOfMonth : null,
    // How many at the same time is up to a house; a colleague or room has one.
    ...(owner.resourceId !== null || typed.soort === "break" ? { capacityPublic: null, capacityIntern: null } : {}),
  };
}

/** Weeks are counted from the week of the first day. */
function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day));
}
