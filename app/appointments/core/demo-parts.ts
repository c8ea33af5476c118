import type { CalendarDay } from "#app/kernel/day.ts";
import type { Resource, ScheduleRule } from "./model.ts";

const kinds = {
  location: "1",
  room: "2",
  staff: "3",
  interpreter: "4",
  rule: "5",
  exception: "6",
  series: "7",
  session: "8",
  login: "9",
};

/** The same id for the same thing at every start, so that demo data are made once. */
export function demoId(kind: keyof typeof kinds, number: number): string {
  return `d000000${kinds[kind]}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A Monday from which the weeks of the demo are counted. */
export const demoAnchor = "2026-01-05" as CalendarDay;

export type RuleDraft = Pick<ScheduleRule, "weekday" | "starts" | "ends"> & Partial<ScheduleRule>;

/** @param drafts what differs from hours that hold every week, for everything, from 2026 on. */
export function demoRules(drafts: readonly RuleDraft[]): readonly ScheduleRule[] {
  return drafts.map((draft, n) => ({
    ...{ id: demoId("rule", n + 1), resourceId: null, location: null, service: null, kind: "open" },
    ...{ validFrom: "2026-01-01" as CalendarDay, validUntil: null, everyNWeeks: 1, anchor: null, weekOfMonth: null },
    ...{ capacityPublic: null, capacityIntern: null },
    ...draft,
  }));
}

/** Hours on several weekdays. */
export function onDays(
  weekdays: readonly number[],
  starts: string,
  ends: string,
  more: Partial<ScheduleRule> = {},
): readonly RuleDraft[] {
  return weekdays.map((weekday) => ({ weekday, starts, ends, ...more }));
}

/** A colleague, room or interpreter with their hours. */
export interface DemoResource extends Resource {
  readonly hours: readonly RuleDraft[];
  /** The made-up login that this colleague has. */
  readonly login?: "consulent" | "klantmanager";
}
