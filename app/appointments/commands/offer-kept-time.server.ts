import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { sign } from "#app/platform/crypto.server.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueueAt } from "#app/platform/outbox.server.ts";
import type { Held } from "../core/booking.ts";
import { afterTheNight } from "../core/reminders.ts";
import { type Offer, offersInOrder } from "../core/waitlist.ts";
import { waitingFor } from "../queries/waiting.server.ts";
import { expireHolds } from "./hold.server.ts";
import { holdTime } from "./hold-time.server.ts";
import { waitlistGround } from "./join-waitlist.server.ts";
import { keptMinutes } from "./keep-for-waitlist.server.ts";

/** A hold that keeps a freed time: of nobody yet, or of who did not take it. */
interface Kept {
  readonly tenant: string;
  readonly id: string;
  readonly now: Date;
}

/**
 * Offers a time that is kept to who waits longest of those whom it suits, as a hold of theirs. Told twice, it offers once: who passes
 * the time on is whoever ends the hold that kept it.
 */
export async function offerKeptTime({ tenant, id, now }: Kept): Promise<void> {
  const kept = await db.appointment.findUnique({ where: { tenant_id: { tenant, id } } });
  if (kept?.status !== "hold") return;
  const { service, location, startsAt: start, lineage } = kept;
  const waiting = await waitingFor(tenant, { service, location, start }, now);
  for (const offer of offersInOrder(waiting, { service, location, start }, now)) {
    const { id: entryId, language, interpreterLanguage, intakeId } = offer.to;
    const held = await holdTime({
      ...{ tenant, start, seats: 1, person: `waitlist:${entryId}`, language, channel: "waitlist", audience: "public" },
      needs: { service, location, language: null, interpreterLanguage },
      ...{ interpreter: interpreterLanguage ? "booked" : "none", moving: { id, lineage }, now },
      // Its melding goes with it: what shields the one shields the other, and says whether calling is safe.
      ...(intakeId && { intakeId }),
      idempotencyKey: keyOf(entryId, id),
    });
    // Who left the list in this very moment is passed over.
    if (held.ok && (await transaction((tx) => passOn(tx, { tenant, id, now }, offer, held.value)))) return;
  }
}

/** @returns false when they do not wait any more, and the time is still for the next. */
async function passOn(tx: Tx, { tenant, id, now }: Kept, { to, until }: Offer, held: Held): Promise<boolean> {
  const [kept] = await tx.$queryRaw<{ status: string }[]>`
    select status from appointment where tenant = ${tenant} and id = ${id}::uuid for update`;
  const offered = { status: "offered", offeredId: held.id, offeredUntil: until, updatedAt: now };
  const isFirst = kept?.status === "hold";
  const where = { tenant, id: to.id, status: "waiting" };
  const { count } = isFirst ? await tx.waitlistEntry.updateMany({ where, data: offered }) : { count: 0 };
  if (count === 0) {
    const same = await tx.waitlistEntry.count({ where: { tenant, id: to.id, offeredId: held.id } });
    if (same === 0) await expireHolds(tx, tenant, [held.id], now);
    return same > 0 || !isFirst;
  }
  await expireHolds(tx, tenant, [id], now);
  const silence = new Date(until.getTime() + keptMinutes * 60_000);
  await tx.appointment.update({
    where: { tenant_id: { tenant, id: held.id } },
    data: { holdExpiresAt: silence, rescheduledFrom: null },
  });
  await tell(tx, tenant, to.id, held, until, now);
  return true;
}

/** Somebody is called about it and gets a message, but not at night; silence is an answer too. */
async function tell(tx: Tx, tenant: string, entryId: string, held: Held, until: Date, now: Date): Promise<void> {
  const { start: startsAt, location } = held;
  await tx.waitlistOffer.create({ data: { tenant, entryId, startsAt, location, offeredAt: now } });
  const dueOn = new Date(`${dayInAmsterdam(until)}T00:00:00Z`);
  await tx.appointmentTask.createMany({
    data: { tenant, id: randomUUID(), kind: "offerByPhone", entryId, dueOn, createdAt: now },
    skipDuplicates: true,
  });
  const payload = { entryId, appointmentId: held.id };
  await enqueueAt(tx, { type: "waitlist.offered", version: 1, tenant, payload: { entryId } }, afterTheNight(now));
  await enqueueAt(tx, { type: "waitlist.offerEnded", version: 1, tenant, payload }, until);
  const actor = { kind: "system", id: "waitlist" } as const;
  await recordAudit(tx, {
    ...{ tenant, actor, action: "waitlist.offered", subject: entryId, ground: waitlistGround, at: now },
  });
}

/** A UUID (version 8) that follows from who is asked about what. */
function keyOf(entryId: string, keptId: string): string {
  const bytes = Buffer.from(sign("waitlist-offer", `${entryId}:${keptId}`)).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
