import type { Agenda, Resource, ScheduleRule } from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { compareText, formatLanguage, formatWeekday } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { addDays, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { locationName, locationsOf, type Named, serviceName } from "./words.server.ts";

/** A location, colleague, room or interpreter whose hours can be written. */
export interface OwnerLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly where: string;
  /** What they do, and in which languages. */
  readonly does: string;
  readonly hours: string;
  readonly active: boolean;
  /** Without hours a colleague is never there; a room is there when the building is open. */
  readonly staff: boolean;
}

export interface OwnersModel {
  readonly places: readonly (Named & { readonly current: boolean })[];
  readonly lines: readonly OwnerLine[];
}

/** One location with everybody and everything that is there, and who travels. @param asked id of a location */
export async function ownersModel(staff: Staff, asked: string | null, now: Date): Promise<OwnersModel> {
  const places = locationsOf(staff.tenant);
  const place = places.find(({ value }) => value === asked) ?? places[0];
  return {
    places: places.map((each) => ({ ...each, current: each === place })),
    lines: place ? await ownerLines(staff.tenant, place, now) : [],
  };
}

async function ownerLines(tenant: string, place: Named, now: Date): Promise<readonly OwnerLine[]> {
  const agenda = await agendaOf(tenant);
  const today = dayInAmsterdam(now);
  const hours = (own: (rule: ScheduleRule) => boolean) => hoursInShort(agenda, own, today);
  const house = {
    ...{ id: place.value, name: place.text, kind: kindName("location"), where: "", does: "", active: true },
    hours: hours((rule) => rule.resourceId === null && rule.location === place.value && rule.service === null),
    staff: false,
  };
  const order = ["staff", "interpreter", "room", "desk"];
  const resources = agenda.resources
    .filter(({ location }) => location === null || location === place.value)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compareText(a.name, b.name))
    .map((resource) => ({
      ...{ id: resource.id, name: resource.name, kind: kindName(resource.kind), active: resource.active },
      ...{
        where: resource.location
          ? locationName(tenant, resource.location)
          : translator("nl").t("agenda:beheer.travels"),
      },
      does: doesWords(resource),
      hours: hours(({ resourceId }) => resourceId === resource.id),
      staff: resource.kind === "staff",
    }));
  return [house, ...resources];
}

export function kindName(kind: Resource["kind"] | "location"): string {
  return translator("nl").t(key("agenda", "beheer", "kinds", kind));
}

function doesWords({ services, languages }: Resource): string {
  return [services.map(serviceName).join(", "), languages.map(formatLanguage).join(", ")].filter(Boolean).join("; ");
}

/** `ma di wo`: the days with hours of their own. */
function hoursInShort({ rules }: Agenda, own: (rule: ScheduleRule) => boolean, today: string): string {
  const days = rules
    .filter((rule) => own(rule) && rule.kind === "open" && (rule.validUntil === null || rule.validUntil >= today))
    .map(({ weekday }) => weekday);
  return [...new Set(days)]
    .sort()
    .map((day) => weekdayName(day, "short"))
    .join(" ");
}

const aMonday = calendarDay("1970-01-05");

export function weekdayName(weekday: number, length: "short" | "long"): string {
  return formatWeekday(addDays(aMonday, weekday - 1), length);
}
