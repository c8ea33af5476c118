import type { AppLoadContext } from "@remix-run/node";
import { type Interpreting, isSoonEnough, type Needs, type Slot } from "#app/appointments/contract.ts";
import { audienceOf } from "#app/appointments/queries/booking-visit.server.ts";
import { firstDaysWithPlaces } from "#app/appointments/queries/offered-slots.server.ts";
import { key } from "#app/i18n/contract.ts";
import { formatDay, formatTime } from "#app/i18n/format.server.ts";
import { type CalendarDay, dayInAmsterdam, isCalendarDay } from "#app/kernel/day.ts";
import type { PageError, TextRef } from "#app/ui/forms/page-model.ts";
import type { BookingDayModel, BookingTimesModel } from "#app/ui/pages/booking-times-page.tsx";
import type { Booking } from "./booking-steps.server.ts";

/** So many days on a page. */
const daysShown = 5;
const text = (name: string): TextRef => ({ key: key("appointments", "flow", "times", name) });

/** What is needed, and how people will understand each other: without an interpreter at hand one helps by telephone, never nobody. */
export interface Offer {
  readonly needs: Needs;
  readonly interpreter: Interpreting;
  readonly found: Awaited<ReturnType<typeof firstDaysWithPlaces>>;
  /** Nothing is free in the days within which a first conversation is had: then the page says how it can be sooner. */
  readonly isLate: boolean;
}

/** What to hold a time with: what the list of times was made of. The days before say whether an interpreter can come, not the day that was chosen. */
export async function wayFor(booking: Booking, context: AppLoadContext): Promise<Pick<Offer, "needs" | "interpreter">> {
  const { visit } = booking;
  if (visit.interpreterLanguage) return offerFor(booking, context, dayInAmsterdam(context.now));
  return { needs: needsOf(visit, null), interpreter: visit.interpreter ?? "none" };
}

/** The first days with places, from a day on. */
export async function offerFor({ visit }: Booking, { tenant, now }: AppLoadContext, from: CalendarDay): Promise<Offer> {
  const needs = needsOf(visit, visit.interpreterLanguage ?? null);
  const ask = { tenant, needs, audience: audienceOf(visit), now, from, ...ignored(visit) } as const;
  const found = await firstDaysWithPlaces(ask, daysShown);
  // Who was helped by telephone at another place or hour asked for an interpreter.
  const interpreter = visit.interpreter === "phone" ? "booked" : (visit.interpreter ?? "none");
  const told = (result: Omit<Offer, "isLate">): Offer => ({
    ...result,
    isLate: isLate(visit, result.found, from, now),
  });
  if (found.days.length > 0 || needs.interpreterLanguage === null) return told({ needs, interpreter, found });
  const byPhone = needsOf(visit, null);
  const without = await firstDaysWithPlaces({ ...ask, needs: byPhone }, daysShown);
  return told({ needs: byPhone, interpreter: "phone", found: without });
}

function isLate(visit: Booking["visit"], { days }: Offer["found"], from: CalendarDay, now: Date): boolean {
  const [first] = days;
  const today = dayInAmsterdam(now);
  if (visit.service !== "eersteGesprek" || visit.moving || from !== today) return false;
  return first !== undefined && !isSoonEnough(first.day, today);
}

function needsOf({ service = "", location = "" }: Booking["visit"], interpreterLanguage: string | null): Needs {
  return { service, location, language: null, interpreterLanguage };
}

/** One's own time, held or booked, is there to be chosen again. */
function ignored({ moving, held }: Booking["visit"]) {
  const ignoreLineage = moving?.lineage ?? held?.id;
  return ignoreLineage ? { ignoreLineage } : {};
}

/** The day that "Meer dagen" leads to; today when it is none. */
export function dayAsked(request: Request, now: Date): CalendarDay {
  const today = dayInAmsterdam(now);
  const asked = new URL(request.url).searchParams.get("vanaf") ?? "";
  return isCalendarDay(asked) && asked > today ? asked : today;
}

export function timesPage(
  { lng, werkplein, visit }: Booking,
  offer: Offer,
  back: string,
  errors: readonly PageError[],
): BookingTimesModel {
  const { days, next } = offer.found;
  const place = werkplein.locations.find(({ id }) => id === visit.location)?.name ?? "";
  const none = days.length === 0;
  return {
    ...{ action: `/${lng}/afspraak/tijd`, back, place, errors, hidden: [] },
    heading: text(none ? "noneHeading" : "heading"),
    lead: none ? text("none") : { ...text("lead"), values: { place } },
    notices: none ? [] : noticesOf(offer),
    ...(visit.held && { chosen: visit.held.start }),
    ...(next && { more: `/${lng}/afspraak/tijd?vanaf=${next}#d${next}` }),
    days: days.map(({ day, slots }) => dayModel(day, slots, lng)),
    actions: [
      { text: { key: "appointments:callback.button" }, look: "quiet", href: `/${lng}/bel-mij` },
      { text: { key: "appointments:waitlist.join" }, look: "link", href: waitlistFor(lng, visit) },
      { text: text("elsewhere"), look: "link", href: `/${lng}/afspraak/plaats` },
      { text: { key: "appointments:walkIn.title" }, look: "link", href: `/${lng}/inloop` },
    ],
  };
}

/** What to know before choosing: how people will understand each other, and how it can be sooner. */
function noticesOf({ interpreter, isLate }: Offer): readonly TextRef[] {
  return [...(interpreter === "phone" ? [text("byPhone")] : []), ...(isLate ? [text("late")] : [])];
}

/** The list that one waits on for what is being chosen now. Nothing of a person is in the address. */
function waitlistFor(lng: string, { service = "", location = "" }: Booking["visit"]): string {
  return `/${lng}/wachtlijst?${new URLSearchParams({ dienst: service, plaats: location })}`;
}

function dayModel(day: CalendarDay, slots: readonly Slot[], lng: Booking["lng"]): BookingDayModel {
  const parts = ["morning", "afternoon", "evening"] as const;
  return {
    day,
    name: { text: formatDay(day, lng), ...(lng !== "nl" && { dutch: formatDay(day, "nl") }) },
    parts: parts.flatMap((part) => {
      const times = slots.filter((slot) => slot.part === part);
      if (times.length === 0) return [];
      return [
        {
          name: text(part),
          times: times.map(({ start }) => ({ start: start.toISOString(), time: formatTime(start, lng) })),
        },
      ];
    }),
  };
}
