import { randomUUID } from "node:crypto";
import type { Tx } from "#app/platform/db.server.ts";
import { writeHold } from "./hold.server.ts";
import type { LockedAppointment } from "./lock-appointment.server.ts";

/** So long a time that came free is kept from everybody while it is looked who waits for it. */
export const keptMinutes = 15;

/**
 * A time that is given back goes first to who waits for it: what it claims passes to a hold that nobody has yet, in the transaction that
 * frees it, so that nobody sees it in between. When nobody is asked within a quarter of an hour it is for everyone.
 * @returns the hold; null when nobody waits, and the claims are still the caller's to give back.
 */
export async function keepForWaitlist(
  tx: Tx,
  tenant: string,
  { id, service, location, startsAt: start, endsAt: end, sessionId, interpreterLanguage }: LockedAppointment,
  now: Date,
): Promise<string | null> {
  if (sessionId !== null || start <= now) return null;
  const where = { tenant, service, status: "waiting", OR: [{ location: null }, { location }] };
  if ((await tx.waitlistEntry.count({ where })) === 0) return null;
  const { mode, language, extraPlace } = await tx.appointment.findUniqueOrThrow({
    where: { tenant_id: { tenant, id } },
  });
  // An extra place claimed nobody: there is no time to pass on.
  if (extraPlace) return null;
  const needs = { service, location, language: null, interpreterLanguage };
  const kept = await writeHold(
    tx,
    {
      ...{ tenant, needs, seats: 1, person: `kept:${id}`, language, interpreter: "none", channel: "waitlist" },
      ...{ idempotencyKey: randomUUID(), now },
    },
    { mode: mode as "onsite" },
    { start, end, sessionId: null },
  );
  const until = new Date(now.getTime() + keptMinutes * 60_000);
  await tx.appointment.update({ where: { tenant_id: { tenant, id: kept.id } }, data: { holdExpiresAt: until } });
  await tx.appointmentAllocation.updateMany({
    where: { tenant, appointmentId: id },
    data: { appointmentId: kept.id, lineage: kept.id },
  });
  return kept.id;
}
