import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { waitlistGround } from "./join-waitlist.server.ts";
import { keptMinutes } from "./keep-for-waitlist.server.ts";

/** A place on the list, for this transaction alone. What is on offer is theirs until `offeredUntil`. */
export type LockedEntry = {
  readonly id: string;
  readonly intakeId: string | null;
  readonly content: Uint8Array;
} & (
  | { readonly status: "offered"; readonly offeredId: string; readonly offeredUntil: Date }
  | { readonly status: "waiting" | "accepted" | "withdrawn" | "expired"; readonly offeredId: string | null }
);

export async function lockEntry(tx: Tx, tenant: string, id: string): Promise<LockedEntry | undefined> {
  const [entry] = await tx.$queryRaw<LockedEntry[]>`
    select id, status, offered_id as "offeredId", offered_until as "offeredUntil", intake_id as "intakeId", content
    from waitlist_entry where tenant = ${tenant} and id = ${id}::uuid for update`;
  return entry;
}

export interface Closing {
  readonly tenant: string;
  readonly to: "waiting" | "accepted" | "withdrawn";
  readonly answer: "accepted" | "declined" | "silent";
  /** The colleague to whom they said so. */
  readonly staffId?: string;
  readonly now: Date;
}

/** Ends what is open for an entry. A time that was not taken is kept for the next. */
export async function closeOffer(tx: Tx, entry: LockedEntry, closing: Closing): Promise<void> {
  const { tenant, to, answer, staffId, now } = closing;
  const { id, status, offeredId } = entry;
  const wasOffered = status === "offered";
  if (!wasOffered && !(to === "withdrawn" && status === "waiting")) return;
  await tx.waitlistEntry.update({
    where: { tenant_id: { tenant, id } },
    data: {
      ...{ status: to, offeredId: to === "accepted" ? offeredId : null, offeredUntil: null },
      ...{ updatedAt: now, version: { increment: 1 } },
    },
  });
  await tx.waitlistOffer.updateMany({ where: { tenant, entryId: id, answer: null }, data: { answer } });
  const doneBy = staffId ?? null;
  await tx.appointmentTask.updateMany({ where: { tenant, entryId: id, doneAt: null }, data: { doneAt: now, doneBy } });
  if (wasOffered && to !== "accepted") await keepForNext(tx, tenant, entry.offeredId, now);
  const actor = staffId ? ({ kind: "staff", id: staffId } as const) : ({ kind: "resident", id: "" } as const);
  const data = { to, answer };
  await recordAudit(tx, {
    ...{ tenant, actor, action: "waitlist.answered", subject: id, ground: waitlistGround, data, at: now },
  });
}

async function keepForNext(tx: Tx, tenant: string, id: string, now: Date): Promise<void> {
  const holdExpiresAt = new Date(now.getTime() + keptMinutes * 60_000);
  await tx.appointment.updateMany({ where: { tenant, id, status: "hold" }, data: { holdExpiresAt } });
  await enqueue(tx, { type: "waitlist.timeKept", version: 1, tenant, payload: { appointmentId: id } });
}
