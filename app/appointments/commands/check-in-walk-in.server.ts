import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { normaliseFindKey } from "#app/facts/contract.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import type { AppointmentContent } from "../core/model.ts";
import { onTheClock } from "../core/wall-time.ts";
import { gemeenteAt } from "../queries/staff-appointment.server.ts";
import { rememberFinders } from "./confirm-appointment.server.ts";
import { newReference } from "./new-reference.server.ts";

export interface CheckInWalkIn {
  readonly staff: Staff;
  readonly service: string;
  readonly location: string;
  readonly language: string;
  readonly content: AppointmentContent;
  readonly intakeId?: string;
  readonly householdId?: string;
  /** Of the form as it was drawn: sent twice, somebody came once. A UUID. */
  readonly key: string;
  readonly now: Date;
}

export interface CheckedIn {
  readonly id: string;
  readonly reference: string;
}

const ground = "inloop aan de balie";

/** Somebody walked in: an appointment that begins now and has arrived. It claims nobody's time. */
export async function checkInWalkIn(input: CheckInWalkIn): Promise<Result<CheckedIn, "notAWalkIn" | "notFound">> {
  const { staff, service, location, key, now } = input;
  const { tenant, id: staffId } = staff;
  const file = { tenant, gemeente: gemeenteAt(tenant, location), shielded: false, named: [] };
  if (!may(staff, "appointment.work", file)) return refuse("notFound");
  const offered = await db.appointmentService.findUnique({ where: { tenant_code: { tenant, code: service } } });
  const here = await db.appointmentServiceLocation.count({ where: { tenant, service, location } });
  if (offered?.kind !== "walkIn" || !offered.active || here === 0) return refuse("notAWalkIn");
  return transaction(async (tx) => {
    const id = randomUUID();
    const reference = newReference("AF");
    if (!(await insertArrived(tx, input, { id, reference }, offered))) {
      const where = { tenant_idempotencyKey: { tenant, idempotencyKey: key } };
      return ok(await tx.appointment.findUniqueOrThrow({ where, select: { id: true, reference: true } }));
    }
    const actor = { kind: "staff", id: staffId } as const;
    const who = `staff:${staffId}`;
    await tx.appointmentEvent.create({
      data: { tenant, appointmentId: id, seq: 1, at: now, kind: "walkedIn", actor: who, data: {} },
    });
    await writeFind(tx, tenant, id, input.content);
    await recordAudit(tx, { tenant, actor, action: "appointment.walkedIn", subject: id, ground, at: now });
    return ok({ id, reference });
  });
}

/** @returns whether it was not there yet. */
async function insertArrived(
  tx: Tx,
  { staff: { tenant }, service, location, language, content, intakeId, householdId, key, now }: CheckInWalkIn,
  { id, reference }: CheckedIn,
  { mode, durationMin }: { readonly mode: string; readonly durationMin: number },
): Promise<boolean> {
  const { day, time } = onTheClock(now);
  const { count } = await tx.appointment.createMany({
    data: {
      ...{ tenant, id, reference, status: "arrived", service, location, mode, language, channel: "desk" },
      ...{ startsAt: now, endsAt: new Date(now.getTime() + durationMin * 60_000), startsLocal: `${day}T${time}` },
      ...{ intakeId, householdId, idempotencyKey: key, lineage: randomUUID(), createdAt: now, updatedAt: now },
      personHash: keyedHash(tenant, "person", content.phone ?? id),
      content: sealJson(`appointment:${tenant}:${id}`, content),
    },
    skipDuplicates: true,
  });
  return count === 1;
}

/** Also by their name: whoever walked in often has no number to name. */
async function writeFind(tx: Tx, tenant: string, appointmentId: string, content: AppointmentContent): Promise<void> {
  const data = normaliseFindKey("name", content.name).map(({ kind, normalised }) => ({
    ...{ tenant, appointmentId, kind, hash: keyedHash(tenant, kind, normalised) },
  }));
  await tx.appointmentFind.createMany({ data, skipDuplicates: true });
  await rememberFinders(tx, tenant, appointmentId, content);
}
