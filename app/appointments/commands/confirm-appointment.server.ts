import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { derivedUuid, keyedHash, linkKey, sealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { appointmentLink, type Confirmed } from "../core/booking.ts";
import { phoneEndOf } from "../core/caller.ts";
import type { AppointmentContent } from "../core/model.ts";
import { writeAppointmentEvent } from "./appointment-event.server.ts";
import { personHash } from "./hold.server.ts";
import { holdTime } from "./hold-time.server.ts";
import { spendInvitation } from "./spend-invitation.server.ts";

export interface ConfirmAppointment {
  readonly tenant: string;
  readonly id: string;
  /** Who held it: nobody else can take it. */
  readonly person: string;
  readonly content: AppointmentContent;
  /** The invitation that it is booked with. */
  readonly invitationId?: string;
  /** A colleague who books for somebody; else it is the resident. */
  readonly staffId?: string;
  readonly now: Date;
}

/** `invitationOver`: an appointment came of the invitation already, or it was taken back meanwhile. */
export type ConfirmRefusal = "taken" | "notFound" | "invitationOver";

/** On what ground an appointment is kept. */
export const appointmentGround = "AVG, artikel 6 lid 1 onder e: afspraak voor de uitvoering van de Participatiewet";

/** The key to the page of an appointment. */
export function tokenOf(tenant: string, id: string): string {
  return linkKey(appointmentLink, tenant, id);
}

export function tokenHash(tenant: string, token: string): Uint8Array<ArrayBuffer> {
  return keyedHash(tenant, "appointment-token", token);
}

/**
 * Makes a hold an appointment. Asked twice it is one appointment. A hold that ran out is still taken when nobody came in between; when it
 * was given away the same time is held again if that can be; else `taken`, and the page offers others. So it is once the time began.
 */
export async function confirmAppointment(ask: ConfirmAppointment): Promise<Result<Confirmed, ConfirmRefusal>> {
  const first = await transaction((tx) => confirm(tx, ask, ask.id));
  if (first !== "expired") return first;
  const again = await holdAgain(ask);
  if (!again) return refuse("taken");
  const second = await transaction((tx) => confirm(tx, ask, again));
  return second === "expired" ? refuse("taken") : second;
}

/** The same in a transaction of the caller. A hold that ended is `taken`: it is not held again. */
export async function confirmHeld(tx: Tx, ask: ConfirmAppointment): Promise<Result<Confirmed, ConfirmRefusal>> {
  const done = await confirm(tx, ask, ask.id);
  return done === "expired" ? refuse("taken") : done;
}

async function confirm(
  tx: Tx,
  { tenant, person, content, invitationId, staffId, now }: ConfirmAppointment,
  id: string,
): Promise<Result<Confirmed, ConfirmRefusal> | "expired"> {
  const [row] = await tx.$queryRaw<HeldRow[]>`
    select status, reference, person_hash as "personHash", starts_at as "startsAt", session_id as "sessionId" from appointment
    where tenant = ${tenant} and id = ${id}::uuid for update`;
  if (!row || !Buffer.from(row.personHash).equals(personHash(tenant, person))) return refuse("notFound");
  const token = tokenOf(tenant, id);
  if (row.status === "confirmed") return ok({ id, reference: row.reference, token });
  if (row.status === "expired") return "expired";
  if (row.status !== "hold") return refuse("notFound");
  // A page that was left open until after its time: nobody can come any more.
  if (row.startsAt <= now) return refuse("taken");
  if (row.sessionId && !(await goesOn(tx, tenant, row.sessionId))) return refuse("taken");
  if (invitationId && !(await spendInvitation(tx, { tenant, id: invitationId, appointmentId: id, now })))
    return refuse("invitationOver");
  await tx.appointment.update({
    where: { tenant_id: { tenant, id } },
    data: {
      ...{ status: "confirmed", holdExpiresAt: null, confirmedAt: now, updatedAt: now, version: { increment: 1 } },
      ...{ content: sealJson(`appointment:${tenant}:${id}`, content), tokenHash: tokenHash(tenant, token) },
    },
  });
  await rememberFinders(tx, tenant, id, content);
  await writeAppointmentEvent(tx, { tenant, id, kind: "confirmed", actor: staffId ?? "resident", at: now });
  await enqueue(tx, { type: "appointment.confirmed", version: 1, tenant, payload: { appointmentId: id } });
  const actor = staffId ? ({ kind: "staff", id: staffId } as const) : ({ kind: "resident", id: "" } as const);
  const noted = { action: "appointment.confirmed", subject: id, ground: appointmentGround, at: now };
  await recordAudit(tx, { tenant, actor, ...noted });
  return ok({ id, reference: row.reference, token });
}

interface HeldRow {
  readonly status: string;
  readonly reference: string;
  readonly personHash: Uint8Array;
  readonly startsAt: Date;
  readonly sessionId: string | null;
}

/** A meeting that was called off takes nobody, also not who held a place just before. Who calls it off waits for this answer. */
async function goesOn(tx: Tx, tenant: string, sessionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from group_session where tenant = ${tenant} and id = ${sessionId}::uuid and status = 'planned' for share`;
  return rows.length > 0;
}

/** Keyed hashes by which a colleague finds somebody who calls about their appointment. */
export async function rememberFinders(
  tx: Tx,
  tenant: string,
  id: string,
  { phone }: AppointmentContent,
): Promise<void> {
  if (!phone) return;
  const keys = [["phone", phone] as const, ["phoneEnd", phoneEndOf(phone)] as const];
  const data = keys.map(([kind, text]) => ({ tenant, appointmentId: id, kind, hash: keyedHash(tenant, kind, text) }));
  await tx.appointmentFind.createMany({ data, skipDuplicates: true });
}

/** Holds the same time once more; asked twice it finds what it held, or what came of it. */
async function holdAgain({ tenant, id, person, content, staffId, now }: ConfirmAppointment): Promise<string | null> {
  const idempotencyKey = derivedUuid("appointment-again", id);
  const before = await db.appointment.findUnique({ where: { tenant_idempotencyKey: { tenant, idempotencyKey } } });
  if (before) return before.id;
  const row = await db.appointment.findUnique({ where: { tenant_id: { tenant, id } } });
  if (!row || row.sessionId) return null;
  const { service, location, language, interpreterLanguage: spoken, seats, intakeId, householdId } = row;
  const interpreterLanguage = row.interpreter === "booked" ? spoken : null;
  const held = await holdTime({
    ...{ tenant, person, seats, language, spoken, now, start: row.startsAt, idempotencyKey },
    ...{ needs: { service, location, language: null, interpreterLanguage }, channel: row.channel as "web" },
    ...(staffId ? { audience: "intern", staffId, content } : { audience: "invited" }),
    interpreter: row.interpreter as "none",
    ...(intakeId && { intakeId }),
    ...(householdId && { householdId }),
  });
  return held.ok ? held.value.id : null;
}
