import type { CalendarDay } from "#app/kernel/day.ts";
import { type DemoResource, demoId, demoRules, onDays, type RuleDraft } from "./demo-parts.ts";
import { demoTeam } from "./demo-team.ts";
import { proposedHolidays } from "./holidays.ts";
import type { Agenda, ScheduleException } from "./model.ts";
import { serviceCatalogue } from "./service-catalogue.ts";

/** The agenda of a made-up Werkplein, with who logs in as whom. */
export interface DemoAgenda extends Agenda {
  readonly resources: readonly DemoResource[];
  /** Of which the holidays are confirmed. */
  readonly years: readonly number[];
}

/**
 * Every location with opening hours, colleagues, rooms, interpreters and walk-in hours, as believable as we can make them.
 * @param from a day; the holidays of its year and the next are in it.
 */
export function demoAgenda(locations: readonly string[], from: CalendarDay): DemoAgenda {
  const resources = demoTeam(locations);
  const year = Number(from.slice(0, 4));
  const years = [year, year + 1];
  return {
    services: serviceCatalogue.map((service) => ({ ...service, locations })),
    resources,
    rules: demoRules([
      ...locations.flatMap(hoursOfLocation),
      ...resources.flatMap(({ id, hours }) => hours.map((rule) => ({ ...rule, resourceId: id }))),
    ]),
    exceptions: holidays(years),
    years,
  };
}

/** The first gemeentehuis is open on Thursday evening; the others close early on Friday. */
function hoursOfLocation(location: string, index: number): readonly RuleDraft[] {
  const walkIn = { location, service: "inloop" };
  const house =
    index === 0
      ? [...onDays([1, 2, 3, 5], "09:00", "17:00", { location }), ...onDays([4], "09:00", "20:00", { location })]
      : [...onDays([1, 2, 3, 4], "09:00", "17:00", { location }), ...onDays([5], "09:00", "12:30", { location })];
  return [
    ...house,
    ...onDays([1, 3], "09:00", "12:00", walkIn),
    ...onDays([index === 0 ? 4 : 2], "13:00", "16:00", walkIn),
  ];
}

function holidays(years: readonly number[]): readonly ScheduleException[] {
  return years
    .flatMap((year) => proposedHolidays(year).filter(({ ticked }) => ticked))
    .map(({ day, key }) => ({
      ...{ id: demoId("exception", Number(day.replaceAll("-", ""))), scope: "everywhere", scopeId: null, day },
      ...{ starts: null, ends: null, effect: "closed", reason: key, source: "holiday" },
    }));
}
