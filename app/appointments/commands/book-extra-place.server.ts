import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { Confirmed, Interpreting } from "../core/booking.ts";
import type { AppointmentContent, Service, Slot } from "../core/model.ts";
import { offeredAt } from "../queries/offered-slots.server.ts";
import { gemeenteAt } from "../queries/staff-appointment.server.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { appointmentGround, rememberFinders, tokenHash, tokenOf } from "./confirm-appointment.server.ts";
import { personHash } from "./hold.server.ts";
import { newReference } from "./new-reference.server.ts";

export interface BookExtraPlace {
  readonly staff: Staff;
  readonly service: string;
  readonly location: string;
  readonly start: Date;
  /** Why one more than there is room for. */
  readonly reason: string;
  readonly content: Omit<AppointmentContent, "extraPlaceReason">;
  readonly language: string;
  /** An interpreter of ours cannot be in two places: one on the phone, or one who is brought along. */
  readonly interpreter: Exclude<Interpreting, "booked">;
  /** What that one speaks. */
  readonly spoken?: string | null;
  readonly channel: "desk" | "phone";
  /** The file that it belongs to, opened by this colleague. */
  readonly intakeId?: string;
  readonly householdId?: string;
  /** Of the form as it was drawn: sent twice, it books once. A UUID. */
  readonly idempotencyKey: string;
  readonly now: Date;
}

export type ExtraPlaceRefusal = "notFound" | "reasonMissing" | "notOffered" | "stillFree";

/**
 * One more than there is room for, on purpose and with a reason. It claims nobody, so that nothing is booked twice because of it, and
 * stands in the day of the location for who is there to see. While the time can be had in the usual way it is refused.
 */
export async function bookExtraPlace(ask: BookExtraPlace): Promise<Result<Confirmed, ExtraPlaceRefusal>> {
  const { staff, location, start } = ask;
  const file = { tenant: staff.tenant, gemeente: gemeenteAt(staff.tenant, location), shielded: false, named: [] };
  if (!may(staff, "appointment.work", file)) return refuse("notFound");
  if (ask.reason.trim() === "") return refuse("reasonMissing");
  const before = await transaction((tx) => bookedBefore(tx, ask));
  if (before) return ok(before);
  const asked = offerAsk(ask);
  if (await offeredAt(asked, start)) return refuse("stillFree");
  const whole = await offeredAt({ ...asked, nobodyElse: true }, start);
  const service = whole?.agenda.services.find(({ code }) => code === ask.service);
  if (!whole || !service) return refuse("notOffered");
  return ok(await transaction((tx) => book(tx, ask, service, whole.slot)));
}

function offerAsk({ staff, service, location, now }: BookExtraPlace) {
  const needs = { service, location, language: null, interpreterLanguage: null };
  return { tenant: staff.tenant, needs, audience: "intern", now } as const;
}

async function bookedBefore(tx: Tx, { staff, idempotencyKey }: BookExtraPlace): Promise<Confirmed | null> {
  const where = { tenant: staff.tenant, idempotencyKey, extraPlace: true };
  const row = await tx.appointment.findFirst({ where, select: { id: true, reference: true } });
  return row && { ...row, token: tokenOf(staff.tenant, row.id) };
}

async function book(tx: Tx, ask: BookExtraPlace, service: Service, slot: Slot): Promise<Confirmed> {
  const { staff, now } = ask;
  const { tenant } = staff;
  const [id, reference] = [randomUUID(), newReference("AF")];
  const token = tokenOf(tenant, id);
  if (!(await insert(tx, ask, { id, reference, token }, service, slot))) {
    const before = await bookedBefore(tx, ask);
    if (before) return before;
    throw new Error("the number of an extra place was taken");
  }
  await rememberFinders(tx, tenant, id, ask.content);
  await writeAppointmentEvent(tx, {
    tenant,
    id,
    kind: "confirmed",
    actor: staff.id,
    data: { extraPlace: true },
    at: now,
  });
  await enqueue(tx, { type: "appointment.confirmed", version: 1, tenant, payload: { appointmentId: id } });
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "appointment.extraPlaceBooked" },
    ...{ subject: id, ground: appointmentGround, at: now },
  });
  return { id, reference, token };
}

/** Whoever opens a melding is one person. */
function personOf({ intakeId }: { readonly intakeId?: string }, { phone }: AppointmentContent, id: string): string {
  if (intakeId) return `intake:${intakeId}`;
  return phone ? `phone:${phone}` : id;
}

/** @returns whether it was not there yet. */
async function insert(
  tx: Tx,
  { staff, content, reason, ...ask }: BookExtraPlace,
  { id, reference, token }: Confirmed,
  { mode }: Service,
  { start, end, day, time }: Slot,
): Promise<boolean> {
  const { tenant } = staff;
  const { service, location, language, interpreter, channel, intakeId, householdId, idempotencyKey, now } = ask;
  const { count } = await tx.appointment.createMany({
    data: {
      ...{ tenant, id, reference, status: "confirmed", service, location, mode, language, interpreter, channel },
      ...{ startsAt: start, endsAt: end, startsLocal: `${day}T${time}`, idempotencyKey, lineage: id, extraPlace: true },
      ...{ intakeId, householdId, interpreterLanguage: ask.spoken ?? null },
      ...{ personHash: personHash(tenant, personOf(ask, content, id)) },
      ...{ content: sealJson(`appointment:${tenant}:${id}`, { ...content, extraPlaceReason: reason.trim() }) },
      ...{ tokenHash: tokenHash(tenant, token), createdAt: now, updatedAt: now, confirmedAt: now },
    },
    skipDuplicates: true,
  });
  return count === 1;
}
