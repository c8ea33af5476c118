import { randomUUID } from "node:crypto";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type Channel, type Held, holdsUntil, type Interpreting } from "../core/booking.ts";
import type { AppointmentContent, Needs, Service } from "../core/model.ts";
import { onTheClock } from "../core/wall-time.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { newReference } from "./new-reference.server.ts";

/** What every hold is told, whether of a time or of seats. */
export interface HoldAsk {
  readonly tenant: string;
  readonly needs: Needs;
  readonly seats: number;
  /** Who asks: the random id of a browser, or `intake:<id>`. Only its hash is kept. */
  readonly person: string;
  /** Language of the page, and of later messages. */
  readonly language: string;
  readonly interpreter: Interpreting;
  readonly channel: Channel;
  /** Of the form as it was drawn: sent twice, it holds once. A UUID. */
  readonly idempotencyKey: string;
  /** The appointment that is being moved. */
  readonly moving?: { readonly id: string; readonly lineage: string };
  /** What this person holds now: it makes room for what they ask, and does not stand in its way. */
  readonly instead?: string;
  readonly intakeId?: string;
  readonly householdId?: string;
  /** What is spoken when nobody of ours interprets on the spot: by telephone, or by somebody who is brought along. */
  readonly spoken?: string | null;
  /** A colleague who books for somebody; else it is the resident. */
  readonly staffId?: string;
  /** Who comes, when that is known before it is confirmed. */
  readonly content?: AppointmentContent;
  readonly now: Date;
}

export function personHash(tenant: string, person: string): Uint8Array<ArrayBuffer> {
  return keyedHash(tenant, "appointment-person", person);
}

/** Who holds a time for somebody without a file: the colleague. Of a melding it is always who it is about, whoever asks. */
export function deskPerson(staffId: string): string {
  return `desk:${staffId}`;
}

/** What this form held, or booked, already. One person asks one thing at a time: who presses twice waits here for the first. */
export async function heldBefore(tx: Tx, { tenant, person, idempotencyKey, now }: HoldAsk): Promise<Held | null> {
  const turn = Buffer.from(personHash(tenant, person)).toString("hex");
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${turn}, 0))) held`;
  const row = await tx.appointment.findUnique({ where: { tenant_idempotencyKey: { tenant, idempotencyKey } } });
  if (!row) return null;
  const held = { ...row, start: row.startsAt, end: row.endsAt, until: row.holdExpiresAt ?? row.updatedAt };
  const ranOut = row.status === "hold" && held.until <= now;
  if (row.status !== "expired" && !ranOut) return held;
  // What ran out is over: the same form may hold anew.
  const data = { idempotencyKey: randomUUID() };
  await tx.appointment.update({ where: { tenant_id: { tenant, id: row.id } }, data });
  return null;
}

/** Somebody holds one time at most: what they held before is free again. Returns how many appointments of this service they have. */
export async function makeRoomFor(tx: Tx, { tenant, person, needs, now, moving }: HoldAsk): Promise<number> {
  const hash = personHash(tenant, person);
  const holds = await tx.$queryRaw<{ id: string }[]>`
    select id from appointment where tenant = ${tenant} and person_hash = ${hash} and status = 'hold' order by id for update`;
  await expireHolds(
    tx,
    tenant,
    holds.map(({ id }) => id),
    now,
  );
  return tx.appointment.count({
    where: {
      ...{ tenant, personHash: hash, service: needs.service, startsAt: { gt: now } },
      ...{ status: { in: ["confirmed", "arrived"] }, NOT: moving ? { id: moving.id } : {} },
    },
  });
}

/** Ends holds and gives back what they claim: resources or seats. */
export async function expireHolds(tx: Tx, tenant: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const gone = await tx.$queryRaw<{ sessionId: string | null; seats: number }[]>`
    update appointment set status = 'expired', hold_expires_at = null, updated_at = ${now}
    where tenant = ${tenant} and id = any(${ids}::uuid[]) and status = 'hold'
    returning session_id as "sessionId", seats`;
  await tx.$executeRaw`delete from appointment_allocation where tenant = ${tenant} and appointment_id = any(${ids}::uuid[])`;
  for (const { sessionId, seats } of gone.filter((each) => each.sessionId !== null))
    await tx.$executeRaw`
      update group_session set taken = taken - ${seats} where tenant = ${tenant} and id = ${sessionId}::uuid`;
}

/** Writes the hold itself. Its claims come after it, by whoever knows them. */
export async function writeHold(
  tx: Tx,
  ask: HoldAsk,
  service: Pick<Service, "mode">,
  time: { readonly start: Date; readonly end: Date; readonly sessionId: string | null },
): Promise<Held> {
  const { tenant, needs, now, moving } = ask;
  const [id, reference, until] = [randomUUID(), newReference("AF"), holdsUntil(now)];
  const clock = onTheClock(time.start);
  await tx.appointment.create({
    data: {
      ...{
        tenant,
        id,
        reference,
        status: "hold",
        service: needs.service,
        location: needs.location,
        mode: service.mode,
      },
      ...{
        startsAt: time.start,
        endsAt: time.end,
        startsLocal: `${clock.day}T${clock.time}`,
        sessionId: time.sessionId,
      },
      ...{ seats: ask.seats, language: ask.language },
      interpreterLanguage: needs.interpreterLanguage ?? ask.spoken ?? null,
      content: ask.content ? sealJson(`appointment:${tenant}:${id}`, ask.content) : null,
      ...{ interpreter: ask.interpreter, channel: ask.channel, holdExpiresAt: until, lineage: moving?.lineage ?? id },
      ...{ personHash: personHash(tenant, ask.person), idempotencyKey: ask.idempotencyKey },
      ...{ rescheduledFrom: moving?.id ?? null, intakeId: ask.intakeId ?? null, householdId: ask.householdId ?? null },
      ...{ createdAt: now, updatedAt: now },
    },
  });
  await writeAppointmentEvent(tx, { tenant, id, kind: "held", actor: ask.staffId ?? "resident", at: now });
  return { id, reference, service: needs.service, location: needs.location, ...time, until };
}
