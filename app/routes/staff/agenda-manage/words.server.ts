import type { Resource, ScheduleException, ScheduleRule } from "#app/appointments/contract.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { formatMoment, formatShortDay, formatWeekday } from "#app/i18n/format.server.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

/** Asked anew each time: the texts are read after this module. */
const t: ReturnType<typeof translator>["t"] = (...asked) => translator("nl").t(...asked);

export interface Named {
  readonly value: string;
  readonly text: string;
}

/** The locations of a Werkplein, as a list to choose from. */
export function locationsOf(tenant: string): readonly Named[] {
  return werkpleinById(tenant).locations.map(({ id, name }) => ({ value: id, text: name }));
}

/** The name of a location, or its id when it is gone. */
export function locationName(tenant: string, id: string | null): string {
  return locationsOf(tenant).find(({ value }) => value === id)?.text ?? id ?? t("agenda:beheer.everywhere");
}

export function serviceName(code: string): string {
  return t(key("appointments", "services", code, "title"));
}

/** `do 3 december` is for residents; colleagues read `do 03-12-2026`. */
export function dayWords(day: CalendarDay): string {
  return `${formatWeekday(day, "short")} ${formatShortDay(day)}`;
}

export function momentWords(at: Date): string {
  return formatMoment(at, "nl");
}

/** `hele dag`, or from when until when. */
export function hoursWords({ starts, ends }: { readonly starts: string | null; readonly ends: string | null }): string {
  return starts && ends ? `${starts} – ${ends}` : t("agenda:beheer.wholeDay");
}

/** Where or for whom other hours hold. */
export function scopeWords(
  tenant: string,
  { scope, scopeId }: Pick<ScheduleException, "scope" | "scopeId">,
  resources: readonly Resource[],
): string {
  if (scope === "location") return locationName(tenant, scopeId);
  if (scope === "service") return serviceName(scopeId ?? "");
  if (scope === "resource") return resources.find(({ id }) => id === scopeId)?.name ?? "";
  return t("agenda:beheer.everywhere");
}

/** In which weeks a rule holds. */
export function rhythmWords({ everyNWeeks, anchor, weekOfMonth }: ScheduleRule): string {
  const parts = [
    everyNWeeks === 1
      ? ""
      : t("agenda:beheer.rhythm.every", { count: everyNWeeks, day: anchor ? formatShortDay(anchor) : "" }),
    weekOfMonth === null ? "" : t(key("agenda", "beheer", "rhythm", weekOfMonth === -1 ? "last" : `nth${weekOfMonth}`)),
  ];
  return parts.filter(Boolean).join(", ") || t("agenda:beheer.rhythm.weekly");
}
