import {
  type AppointmentEngine,
  type EngineBooking,
  isComplete,
  type RequiredFields,
} from "#app/appointments/core/engine.ts";
import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { ok, refuse } from "#app/kernel/result.ts";

/** What one counter of another supplier has: one product, one place, one colleague, numbers for identifiers. */
export interface OtherHouse {
  readonly hours: ReadonlyMap<CalendarDay, readonly Date[]>;
  readonly booked: Map<string, EngineBooking & { cancelled: boolean }>;
}

const [product, place, minutes] = ["PRD-7", "balie 3", 20];
const required: RequiredFields = [["name"], ["email"]];

/** Keeps appointments wholly differently: the contract of an engine must hold for it all the same. */
export function otherEngine({ hours, booked }: OtherHouse, now: Date): AppointmentEngine {
  const taken = (start: Date) =>
    [...booked.values()].some((each) => !each.cancelled && each.start.getTime() === start.getTime());
  const offered = (day: CalendarDay) => (hours.get(day) ?? []).filter((start) => start > now);
  const free = (day: CalendarDay) => offered(day).filter((start) => !taken(start));
  const known = (code: string, where: string) => code === product && where === place;
  return {
    products: async () => [product],
    locations: async (code) => (code === product ? [place] : []),
    async dates({ product: code, location, from, until }) {
      const days = Array.from({ length: 31 }, (_, n) => addDays(from, n)).filter((day) => day <= until);
      return known(code, location) ? days.filter((day) => free(day).length > 0) : [];
    },
    times: async ({ product: code, location, day }) => (known(code, location) ? free(day) : []),
    requiredFields: async (code) => (code === product ? required : []),
    async create(booking) {
      const [before] = [...booked].find(([, { key }]) => key === booking.key) ?? [];
      if (before) return ok(before);
      if (!isComplete(required, booking.contact)) return refuse("incomplete");
      const times = known(booking.product, booking.location) ? offered(dayInAmsterdam(booking.start)) : [];
      if (!times.some((time) => time.getTime() === booking.start.getTime())) return refuse("notOffered");
      if (taken(booking.start)) return refuse("taken");
      const identifier = String(booked.size + 1);
      booked.set(identifier, { ...booking, cancelled: false });
      return ok(identifier);
    },
    async remove(identifier) {
      const row = booked.get(identifier);
      if (!row) return refuse("notFound");
      if (!row.cancelled && row.start <= now) return refuse("past");
      row.cancelled = true;
      return ok(null);
    },
    async details(identifier) {
      const row = booked.get(identifier);
      if (!row) return null;
      const end = new Date(row.start.getTime() + minutes * 60_000);
      const state = row.cancelled ? "cancelled" : row.start <= now ? "past" : "open";
      return { product: row.product, location: row.location, start: row.start, end, state };
    },
  };
}
