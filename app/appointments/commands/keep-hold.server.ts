import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { holdsUntil, renewalsAtMost } from "../core/booking.ts";
import { expireHolds, personHash } from "./hold.server.ts";

export interface OwnHold {
  readonly tenant: string;
  readonly id: string;
  readonly person: string;
  readonly now: Date;
}

/** "Meer tijd": the time is kept another twenty minutes from now. @returns until when; refused once it ran out, or after twelve times. */
export async function extendHold({ tenant, id, person, now }: OwnHold): Promise<Result<Date, "over">> {
  const until = holdsUntil(now);
  return transaction(async (tx) => {
    const { count } = await tx.appointment.updateMany({
      where: {
        ...{ tenant, id, personHash: personHash(tenant, person), status: "hold" },
        ...{ holdExpiresAt: { gt: now }, holdRenewals: { lt: renewalsAtMost } },
      },
      data: { holdExpiresAt: until, holdRenewals: { increment: 1 }, updatedAt: now },
    });
    return count === 1 ? ok(until) : refuse("over");
  });
}

/** Gives a time back before it runs out. Told twice, or too late, it does nothing. */
export async function releaseHold({ tenant, id, person, now }: OwnHold): Promise<void> {
  await transaction(async (tx: Tx) => {
    const own = await tx.$queryRaw<{ id: string }[]>`
      select id from appointment where tenant = ${tenant} and id = ${id}::uuid and status = 'hold'
        and person_hash = ${personHash(tenant, person)} for update`;
    await expireHolds(
      tx,
      tenant,
      own.map((row) => row.id),
      now,
    );
  });
}
