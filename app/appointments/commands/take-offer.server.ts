import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Confirmed } from "../core/booking.ts";
import type { WaitlistContent } from "../core/waitlist-form.ts";
import { hasAlready, type Someone } from "../queries/has-already.server.ts";
import { cancelWithin } from "./cancel-appointment.server.ts";
import { closeOffer, type LockedEntry } from "./close-offer.server.ts";
import { confirmHeld, tokenOf } from "./confirm-appointment.server.ts";

export interface TakeOffer {
  readonly tenant: string;
  /** The colleague to whom they said yes. */
  readonly staffId?: string;
  readonly now: Date;
}

/**
 * Makes what is on offer an appointment, in the transaction that locked the entry: it is confirmed and off the list, or neither. Taken
 * again it is the same appointment. A later one of their own melding is given back.
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
  if (entry.status === "offered") await giveBackLater(tx, { id, intakeId: entry.intakeId, ...known }, offeredId, take);
  await closeOffer(tx, entry, { ...take, to: "accepted", answer: "accepted" });
  return ok(confirmed.value);
}

/** What they had and do not need any more. */
async function giveBackLater(tx: Tx, who: Someone, takenId: string, { tenant, now }: TakeOffer): Promise<void> {
  const { service, startsAt } = await tx.appointment.findUniqueOrThrow({
    where: { tenant_id: { tenant, id: takenId } },
  });
  const had = (await hasAlready(tx, { tenant, service, now }, [who])).get(who.id) ?? [];
  const later = had.find((one) => one.isSure && one.id !== takenId && one.startsAt > startsAt);
  if (!later) return;
  await tx.waitlistEntry.update({ where: { tenant_id: { tenant, id: who.id } }, data: { appointmentId: later.id } });
  await cancelWithin(tx, { tenant, by: { kind: "resident", token: tokenOf(tenant, later.id) }, now });
}
