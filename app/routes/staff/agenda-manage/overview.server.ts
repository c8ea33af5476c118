import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { type AgendaPreview, agendaPreview, type PreviewDay } from "#app/appointments/queries/agenda-preview.server.ts";
import { isYearConfirmed } from "#app/appointments/queries/holiday-year.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { compareText } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { dayWords, locationName, locationsOf, type Named, serviceName } from "./words.server.ts";

/** One day of the preview, in words. */
export interface PreviewLine {
  readonly day: string;
  readonly times: readonly string[];
  /** Why there are none. */
  readonly none: string | null;
}

export interface FirstDayCell {
  readonly service: string;
  readonly href: string;
  readonly current: boolean;
  readonly day: string | null;
  /** Said to who cannot see the table. */
  readonly name: string;
}

export interface OverviewModel {
  readonly services: readonly Named[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly (FirstDayCell | null)[];
  }[];
  readonly shown: { readonly service: string; readonly location: string };
  readonly days: readonly PreviewLine[];
  /** The year whose holidays must still be confirmed, or null. */
  readonly unconfirmed: number | null;
}

/** What two weeks look like now; from October on also whether next year's holidays were confirmed. */
export async function overviewModel(staff: Staff, address: URL, now: Date): Promise<OverviewModel> {
  const { tenant } = staff;
  const agenda = await agendaOf(tenant);
  const services = agenda.services
    .filter(({ kind, active }) => kind === "individual" && active)
    .map(({ code }) => ({ value: code, text: serviceName(code) }))
    .sort((a, b) => compareText(a.text, b.text));
  const locations = locationsOf(tenant);
  const chosen = {
    service: pick(address.searchParams.get("dienst"), services) ?? "eersteGesprek",
    location: pick(address.searchParams.get("plaats"), locations) ?? locations[0]?.value ?? "",
  };
  const preview = await agendaPreview(tenant, chosen, now);
  return {
    services,
    rows: locations.map(({ value, text }) => ({
      id: value,
      name: text,
      cells: services.map(({ value: service }) => cellOf(preview, service, value, chosen)),
    })),
    shown: { service: serviceName(chosen.service), location: locationName(tenant, chosen.location) },
    days: preview.days.map(lineOf),
    unconfirmed: await unconfirmedYear(tenant, now),
  };
}

function pick(asked: string | null, from: readonly Named[]): string | undefined {
  return from.find(({ value }) => value === asked)?.value;
}

function cellOf(
  { first }: AgendaPreview,
  service: string,
  location: string,
  chosen: { readonly service: string; readonly location: string },
): FirstDayCell | null {
  const found = first.find((each) => each.service === service && each.location === location);
  if (!found) return null;
  return {
    service,
    href: `/beheer/agenda?plaats=${location}&dienst=${service}#dagen`,
    current: chosen.service === service && chosen.location === location,
    day: found.day && dayWords(found.day),
    name: serviceName(service),
  };
}

function lineOf({ day, open, reason, slots }: PreviewDay): PreviewLine {
  const { t } = translator("nl");
  const closed = reason === null ? t("agenda:beheer.preview.closed") : closedWords(reason);
  const none = slots.length > 0 ? null : open ? t("agenda:beheer.preview.full") : closed;
  return { day: dayWords(day), times: slots.map(({ time, places }) => `${time} (${places})`), none };
}

/** Why a day is closed; a reason of our own words stands in the texts. */
export function closedWords(reason: string): string {
  return translator("nl").t(key("appointments", "closed", reason));
}

async function unconfirmedYear(tenant: string, now: Date): Promise<number | null> {
  const today = dayInAmsterdam(now);
  const year = Number(today.slice(0, 4));
  const years = today.slice(5) >= "10-01" ? [year, year + 1] : [year];
  for (const each of years) if (!(await isYearConfirmed(tenant, each))) return each;
  return null;
}
