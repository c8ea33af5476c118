import type { Agenda, Needs, Resource, ScheduleException, ScheduleRule, Service } from "#app/appointments/contract.ts";
import type { SlotAsk } from "#app/appointments/core/slots.ts";
import { calendarDay } from "#app/kernel/day.ts";

/** For tests: half an hour, every half hour, no buffer, no notice, open on every day from nine to twelve with one colleague. */
export function service(more: Partial<Service> = {}): Service {
  return {
    ...{ code: "eersteGesprek", mode: "onsite", kind: "individual", audience: "public", durationMin: 30, gridMin: 30 },
    ...{ turnaroundMin: 0, minNoticeMin: 0, maxDaysAhead: 60, changeUntilMin: 0, maxOpenPerPerson: 1 },
    ...{ needsLogin: false, needsRoom: false, interpreter: "optional", helperTakesSeat: false, bring: [] },
    ...{ active: true, locations: ["roosendaal"] },
    ...more,
  };
}

export function colleague(id: string, more: Partial<Resource> = {}): Resource {
  return {
    ...{ id, kind: "staff", name: id, staffId: null, languages: ["nl"], services: ["eersteGesprek"] },
    ...{ location: "roosendaal", active: true },
    ...more,
  };
}

/** An opening every week; without `resourceId` that of the location. */
export function rule(weekday: number, starts: string, ends: string, more: Partial<ScheduleRule> = {}): ScheduleRule {
  return {
    ...{ id: `${weekday} ${starts}`, resourceId: null, location: "roosendaal", service: null, kind: "open", weekday },
    ...{ starts, ends, validFrom: calendarDay("2020-01-01"), validUntil: null, everyNWeeks: 1, anchor: null },
    ...{ weekOfMonth: null, capacityPublic: null, capacityIntern: null },
    ...more,
  };
}

export function everyDay(starts: string, ends: string, more: Partial<ScheduleRule> = {}): readonly ScheduleRule[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => rule(weekday, starts, ends, more));
}

export function closed(day: string, more: Partial<ScheduleException> = {}): ScheduleException {
  return {
    ...{ id: day, scope: "everywhere", scopeId: null, day: calendarDay(day), starts: null, ends: null },
    ...{ effect: "closed", reason: "holiday", source: "manual" },
    ...more,
  };
}

export interface SampleAsk extends Partial<Omit<SlotAsk, "from" | "now" | "agenda" | "needs">> {
  readonly agenda?: Partial<Agenda>;
  readonly needs?: Partial<Needs>;
  readonly from: string;
  readonly now?: string;
}

/** What is not named is as plain as can be. Times of `now` are wall time in the form of an instant. */
export function ask({ agenda = {}, needs = {}, from, now = "2026-01-01T00:00:00Z", ...more }: SampleAsk): SlotAsk {
  return {
    agenda: {
      services: [service({ maxDaysAhead: 10_000 })],
      resources: [colleague("a")],
      rules: [...everyDay("09:00", "12:00"), ...everyDay("00:00", "24:00", { resourceId: "a" })],
      exceptions: [],
      ...agenda,
    },
    needs: { service: "eersteGesprek", location: "roosendaal", language: null, interpreterLanguage: null, ...needs },
    ...{ busy: [], days: 1, audience: "public" },
    ...more,
    from: calendarDay(from),
    now: new Date(now),
  };
}
