import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { enqueueAt } from "#app/platform/outbox.server.ts";
import type { Confirmed } from "../core/booking.ts";
import { type Closing, closeOffer, type LockedEntry, lockEntry } from "./close-offer.server.ts";
import { waitlistHash } from "./join-waitlist.server.ts";
import { takeOffer } from "./take-offer.server.ts";

interface Answer {
  readonly tenant: string;
  readonly token: string;
  readonly now: Date;
}

/** Takes the time that was offered. Pressed twice it is one appointment. */
export async function acceptOffer(answer: Answer): Promise<Result<Confirmed, "notFound" | "ended">> {
  const { tenant, now } = answer;
  return transaction(async (tx): Promise<Result<Confirmed, "notFound" | "ended">> => {
    const entry = await entryOf(tx, answer);
    return entry ? takeOffer(tx, entry, { tenant, now }) : refuse("notFound");
  });
}

/** Not this one: they go on waiting, and the next is asked. */
export async function declineOffer(answer: Answer): Promise<Result<null, "notFound">> {
  return close(answer, "waiting");
}

/** They do not wait any more. A time that was theirs to take goes to the next. */
export async function leaveWaitlist(answer: Answer): Promise<Result<null, "notFound">> {
  return close(answer, "withdrawn");
}

async function close(answer: Answer, to: Closing["to"]): Promise<Result<null, "notFound">> {
  const { tenant, now } = answer;
  return transaction(async (tx): Promise<Result<null, "notFound">> => {
    const entry = await entryOf(tx, answer);
    if (!entry) return refuse("notFound");
    await closeOffer(tx, entry, { tenant, to, answer: "declined", now });
    return ok(null);
  });
}

/** Silence: four hours went by. Said too early it is said again at its time; after an answer it is nothing. */
export async function endOffer(offer: {
  readonly tenant: string;
  readonly entryId: string;
  readonly appointmentId: string;
  readonly now: Date;
}): Promise<void> {
  const { tenant, entryId, appointmentId, now } = offer;
  await transaction(async (tx) => {
    const entry = await lockEntry(tx, tenant, entryId);
    if (entry?.status !== "offered" || entry.offeredId !== appointmentId) return;
    const early = entry.offeredUntil.getTime() - now.getTime();
    if (early <= 0) return closeOffer(tx, entry, { tenant, to: "waiting", answer: "silent", now });
    // The clock of the database is ahead of ours by that much: it says so later by as much.
    const payload = { entryId, appointmentId };
    const again = new Date(entry.offeredUntil.getTime() + early);
    await enqueueAt(tx, { type: "waitlist.offerEnded", version: 1, tenant, payload }, again);
  });
}

async function entryOf(tx: Tx, { tenant, token }: Answer): Promise<LockedEntry | undefined> {
  const tokenHash = waitlistHash(tenant, token);
  const entry = await tx.waitlistEntry.findUnique({ where: { tenant_tokenHash: { tenant, tokenHash } } });
  return entry ? lockEntry(tx, tenant, entry.id) : undefined;
}
