import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { Confirmed } from "../core/booking.ts";
import type { WaitlistContent } from "../core/waitlist-form.ts";
import { cancelAppointment } from "./cancel-appointment.server.ts";
import { confirmAppointment, tokenOf } from "./confirm-appointment.server.ts";
import { waitlistGround, waitlistHash } from "./join-waitlist.server.ts";
import { keptMinutes } from "./keep-for-waitlist.server.ts";

interface Answer {
  readonly tenant: string;
  readonly token: string;
  readonly now: Date;
}

/** Takes the time that was offered; the later one that somebody had is given back only after. */
export async function acceptOffer({ tenant, token, now }: Answer): Promise<Result<Confirmed, "notFound" | "ended">> {
  const entry = await entryOf(tenant, token);
  if (!entry) return refuse("notFound");
  const { id, status, offeredId, offeredUntil } = entry;
  const again = status === "accepted";
  if (!offeredId || (!again && (status !== "offered" || !offeredUntil || offeredUntil <= now))) return refuse("ended");
  const known = unsealJson<WaitlistContent>(`waitlist:${tenant}:${id}`, entry.content);
  const content = { ...known, email: null, companion: null };
  const confirmed = await confirmAppointment({ tenant, id: offeredId, person: `waitlist:${id}`, content, now });
  if (!confirmed.ok) return refuse("ended");
  await transaction((tx) => close(tx, { tenant, id, to: "accepted", now }));
  if (entry.appointmentId)
    await cancelAppointment({ tenant, by: { kind: "resident", token: tokenOf(tenant, entry.appointmentId) }, now });
  return confirmed;
}

/** Not this one: they go on waiting, and the next is asked. */
export async function declineOffer({ tenant, token, now }: Answer): Promise<Result<null, "notFound">> {
  const entry = await entryOf(tenant, token);
  if (!entry) return refuse("notFound");
  await transaction((tx) => close(tx, { tenant, id: entry.id, to: "waiting", answer: "declined", now }));
  return ok(null);
}

/** They do not wait any more. A time that was theirs to take goes to the next. */
export async function leaveWaitlist({ tenant, token, now }: Answer): Promise<Result<null, "notFound">> {
  const entry = await entryOf(tenant, token);
  if (!entry) return refuse("notFound");
  await transaction((tx) => close(tx, { tenant, id: entry.id, to: "withdrawn", answer: "declined", now }));
  return ok(null);
}

/** Silence: four hours went by. Said to early, or after an answer, it is nothing. */
export async function endOffer(offer: {
  readonly tenant: string;
  readonly entryId: string;
  readonly appointmentId: string;
  readonly now: Date;
}): Promise<void> {
  const { tenant, entryId: id, appointmentId, now } = offer;
  const entry = await db.waitlistEntry.findUnique({ where: { tenant_id: { tenant, id } } });
  if (entry?.status !== "offered" || entry.offeredId !== appointmentId) return;
  if (entry.offeredUntil && entry.offeredUntil > now) return;
  await transaction((tx) => close(tx, { tenant, id, to: "waiting", answer: "silent", now }));
}

function entryOf(tenant: string, token: string) {
  return db.waitlistEntry.findUnique({
    where: { tenant_tokenHash: { tenant, tokenHash: waitlistHash(tenant, token) } },
  });
}

interface Closing {
  readonly tenant: string;
  readonly id: string;
  readonly to: "waiting" | "accepted" | "withdrawn";
  readonly answer?: "declined" | "silent";
  readonly now: Date;
}

/** Ends what is open for an entry. A time that was not taken is kept for the next. */
async function close(tx: Tx, { tenant, id, to, answer, now }: Closing): Promise<void> {
  const [entry] = await tx.$queryRaw<{ status: string; offeredId: string | null }[]>`
    select status, offered_id as "offeredId" from waitlist_entry where tenant = ${tenant} and id = ${id}::uuid for update`;
  const wasOffered = entry?.status === "offered";
  const mayLeave = to === "withdrawn" && entry?.status === "waiting";
  if (!wasOffered && !mayLeave) return;
  const offeredId = to === "accepted" ? (entry?.offeredId ?? null) : null;
  await tx.waitlistEntry.update({
    where: { tenant_id: { tenant, id } },
    data: { status: to, offeredId, offeredUntil: null, updatedAt: now, version: { increment: 1 } },
  });
  await tx.waitlistOffer.updateMany({
    where: { tenant, entryId: id, answer: null },
    data: { answer: answer ?? "accepted" },
  });
  await tx.appointmentTask.updateMany({ where: { tenant, entryId: id, doneAt: null }, data: { doneAt: now } });
  if (wasOffered && entry.offeredId && to !== "accepted") await keepForNext(tx, tenant, entry.offeredId, now);
  const actor = { kind: "resident", id: "" } as const;
  const data = { to, answer: answer ?? null };
  await recordAudit(tx, {
    ...{ tenant, actor, action: "waitlist.answered", subject: id, ground: waitlistGround, data, at: now },
  });
}

async function keepForNext(tx: Tx, tenant: string, id: string, now: Date): Promise<void> {
  const holdExpiresAt = new Date(now.getTime() + keptMinutes * 60_000);
  await tx.appointment.updateMany({ where: { tenant, id, status: "hold" }, data: { holdExpiresAt } });
  await enqueue(tx, { type: "waitlist.timeKept", version: 1, tenant, payload: { appointmentId: id } });
}
