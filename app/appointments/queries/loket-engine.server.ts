import { dayNumber } from "#app/kernel/day.ts";
import { ok, refuse } from "#app/kernel/result.ts";
import { cancelAppointment } from "../commands/cancel-appointment.server.ts";
import { confirmAppointment } from "../commands/confirm-appointment.server.ts";
import { holdTime } from "../commands/hold-time.server.ts";
import { type AppointmentEngine, type EngineBooking, isComplete, type RequiredFields } from "../core/engine.ts";
import type { Service } from "../core/model.ts";
import { agendaOf } from "./agenda.server.ts";
import { appointmentByToken } from "./appointment-by-token.server.ts";
import { offeredSlots } from "./offered-slots.server.ts";

interface Bound {
  readonly tenant: string;
  /** Of the page, and of later messages. */
  readonly language: string;
  readonly now: Date;
}

/** A name, and one way to reach somebody. */
const required: RequiredFields = [["name"], ["phone", "email"]];

/** Our own agenda behind the interface of every keeper of appointments. The identifier is the key of the link. */
export function loketEngine(bound: Bound): AppointmentEngine {
  const { tenant, now } = bound;
  const offered = async (): Promise<readonly Service[]> =>
    (await agendaOf(tenant)).services.filter(
      ({ active, kind, audience }) => active && kind === "individual" && audience === "public",
    );
  const find = async (product: string) => (await offered()).find(({ code }) => code === product);
  const ask = (product: string, location: string) =>
    ({ tenant, needs: needsOf(product, location), audience: "public", now }) as const;
  return {
    products: async () => (await offered()).map(({ code }) => code),
    locations: async (product) => (await find(product))?.locations ?? [],
    async dates({ product, location, from, until }) {
      const days = Math.min(dayNumber(until) - dayNumber(from) + 1, 31);
      if (days < 1) return [];
      return [...new Set((await offeredSlots({ ...ask(product, location), from, days })).map(({ day }) => day))];
    },
    async times({ product, location, day }) {
      return (await offeredSlots({ ...ask(product, location), from: day, days: 1 })).map(({ start }) => start);
    },
    requiredFields: async (product) => ((await find(product)) ? required : []),
    create: (booking) => create(bound, booking),
    async remove(identifier) {
      const done = await cancelAppointment({ tenant, by: { kind: "resident", token: identifier }, now });
      return done.ok ? ok(null) : done;
    },
    async details(identifier) {
      const own = await appointmentByToken(tenant, identifier, now);
      return own && { product: own.service, location: own.location, start: own.start, end: own.end, state: own.state };
    },
  };
}

function needsOf(service: string, location: string) {
  return { service, location, language: null, interpreterLanguage: null };
}

async function create({ tenant, language, now }: Bound, { product, location, start, contact, key }: EngineBooking) {
  if (!isComplete(required, contact)) return refuse("incomplete");
  const person = contact.phone ? `phone:${contact.phone}` : `email:${contact.email}`;
  const held = await holdTime({
    ...{ tenant, needs: needsOf(product, location), start, seats: 1, person, language, interpreter: "none", now },
    ...{ channel: "web", audience: "public", idempotencyKey: key },
  });
  if (!held.ok) return held;
  const content = { ...contact, companion: null };
  const done = await confirmAppointment({ tenant, id: held.value.id, person, content, now });
  return done.ok ? ok(done.value.token) : refuse("taken");
}
