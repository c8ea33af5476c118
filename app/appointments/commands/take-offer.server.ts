import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Confirmed } from "../core/booking.ts";
import type { WaitlistContent } from "../core/waitlist-form.ts";
import { closeOffer, type LockedEntry } from "./close-offer.server.ts";
import { confirmHeld } from "./confirm-appointment.server.ts";

export interface TakeOffer {
  readonly tenant: string;
  /** The colleague to whom they said yes. */
  readonly staffId?: string;
  readonly now: Date;
}

/**
 * Makes what is on offer an appointment, in the transaction that locked the entry: it is confirmed and off the list, or neither. Taken
 * again it is the same appointment.
 */
export async function takeOffer(tx: Tx, entry: LockedEntry, take: TakeOffer): Promise<Result<Confirmed, "ended">> {
  const { tenant, now } = take;
  const { id, offeredId } = entry;
  const isTheirs = entry.status === "accepted" || (entry.status === "offered" && entry.offeredUntil > now);
  if (!offeredId || !isTheirs) return refuse("ended");
  const known = unsealJson<WaitlistContent>(`waitlist:${tenant}:${id}`, entry.content);
  const content = { ...known, email: null, companion: null };
  const confirmed = await confirmHeld(tx, { ...take, id: offeredId, person: `waitlist:${id}`, content });
  if (!confirmed.ok) return refuse("ended");
  await closeOffer(tx, entry, { ...take, to: "accepted", answer: "accepted" });
  return ok(confirmed.value);
}
