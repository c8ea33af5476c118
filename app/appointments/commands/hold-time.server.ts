import { randomUUID } from "node:crypto";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sqlStateOf, type Tx, transaction } from "#app/platform/db.server.ts";
import type { Held } from "../core/booking.ts";
import type { Audience, Service, Slot } from "../core/model.ts";
import { offeredAt } from "../queries/offered-slots.server.ts";
import { deskPerson, expireHolds, type HoldAsk, heldBefore, makeRoomFor, writeHold } from "./hold.server.ts";

export interface HoldTime extends HoldAsk {
  readonly start: Date;
  readonly audience: Audience;
}

export type HoldRefusal = "taken" | "notOffered" | "tooMany";

/** The constraint that nobody is booked twice. */
export const overlap = "23P01";
/** Somebody may be a moment faster; a next combination may still be free. */
const triesAtMost = 8;

/**
 * Holds a time for a few minutes. What is free is computed first and guarded by the database last: whoever comes second is told
 * `taken`, or gets the next combination of colleague, room and interpreter. What somebody held before is free again.
 */
export async function holdTime(ask: HoldTime): Promise<Result<Held, HoldRefusal>> {
  for (let tries = 0; tries < triesAtMost; tries++) {
    const ignoreLineage = ask.moving?.lineage ?? ask.instead;
    const offered = await offeredAt({ ...ask, ...(ignoreLineage && { ignoreLineage }) }, ask.start);
    if (!offered) return (await ownHold(ask)) ?? refuse(tries === 0 ? await whyNot(ask) : "taken");
    const service = offered.agenda.services.find(({ code }) => code === ask.needs.service);
    const resources = offered.slot.combinations[tries % offered.slot.combinations.length];
    if (!service || !resources) return refuse("notOffered");
    try {
      return await transaction((tx) => hold(tx, ask, service, offered.slot, resources));
    } catch (error) {
      if (sqlStateOf(error) !== overlap) throw error;
    }
  }
  return refuse("taken");
}

async function hold(
  tx: Tx,
  ask: HoldTime,
  service: Service,
  slot: Slot,
  resources: readonly string[],
): Promise<Result<Held, HoldRefusal>> {
  const { tenant, now } = ask;
  const before = await heldBefore(tx, ask);
  if (before) return ok(before);
  if ((await makeRoomFor(tx, ask)) >= service.maxOpenPerPerson && !isForAnyone(ask)) return refuse("tooMany");
  const busyTo = new Date(slot.end.getTime() + service.turnaroundMin * 60_000);
  await sweep(tx, tenant, resources, slot.start, busyTo, now);
  const held = await writeHold(tx, ask, service, { start: slot.start, end: slot.end, sessionId: null });
  await tx.appointmentAllocation.createMany({
    data: [...resources].sort().map((resourceId) => ({
      ...{ tenant, id: randomUUID(), resourceId, appointmentId: held.id, lineage: ask.moving?.lineage ?? held.id },
      ...{ busyFrom: slot.start, busyTo },
    })),
  });
  return ok(held);
}

/** A colleague holds one time at a time too, but books for many people. */
function isForAnyone({ person, staffId }: HoldTime): boolean {
  return staffId !== undefined && person === deskPerson(staffId);
}

/** A constraint cannot know what time it is: holds that ran out and are in the way end here, in the same transaction. */
export async function sweep(tx: Tx, tenant: string, resources: readonly string[], from: Date, to: Date, now: Date) {
  const dead = await tx.$queryRaw<{ id: string }[]>`
    select a.id from appointment a join appointment_allocation x on x.tenant = a.tenant and x.appointment_id = a.id
    where a.tenant = ${tenant} and a.status = 'hold' and a.hold_expires_at <= ${now}
      and x.resource_id = any(${resources}::uuid[]) and x.busy_from < ${to} and x.busy_to > ${from}
    order by a.id for update of a skip locked`;
  await expireHolds(tx, tenant, [...new Set(dead.map(({ id }) => id))], now);
}

/** Sent twice: the second finds its own hold in the way. */
async function ownHold(ask: HoldTime): Promise<Result<Held, HoldRefusal> | null> {
  const before = await transaction((tx) => heldBefore(tx, ask));
  return before && ok(before);
}

/** Whether this time is never offered, or only not any more. */
async function whyNot(ask: HoldTime): Promise<HoldRefusal> {
  const empty = await offeredAt({ ...ask, nobodyElse: true }, ask.start);
  return empty ? "taken" : "notOffered";
}
