import { keyedHash } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { contentOf } from "./appointment-by-token.server.ts";

/** Somebody who waits. */
export interface Someone {
  readonly id: string;
  readonly intakeId: string | null;
  readonly name: string;
  readonly phone: string;
}

export interface Had {
  readonly id: string;
  readonly startsAt: Date;
  /** Of their own melding. A name and a number anybody can type: by those alone nothing is cancelled. */
  readonly isSure: boolean;
}

/** Which appointments of this service people have ahead already, the first first: those of their melding, or of their name and number. */
export async function hasAlready(
  tx: Tx,
  { tenant, service, now }: { readonly tenant: string; readonly service: string; readonly now: Date },
  people: readonly Someone[],
): Promise<ReadonlyMap<string, readonly Had[]>> {
  const hashes = people.map(({ phone }) => keyedHash(tenant, "phone", phone));
  const found = await tx.appointmentFind.findMany({ where: { tenant, kind: "phone", hash: { in: hashes } } });
  const [ids, intakes] = [found.map((each) => each.appointmentId), people.flatMap(({ intakeId }) => intakeId ?? [])];
  const ahead = { tenant, service, status: "confirmed", sessionId: null, startsAt: { gt: now } };
  const rows = await tx.appointment.findMany({
    where: { ...ahead, OR: [{ id: { in: ids } }, { intakeId: { in: intakes } }] },
    orderBy: { startsAt: "asc" },
  });
  const booked = rows.map(({ id, startsAt, intakeId, content }) => ({
    ...{ id, startsAt, intakeId },
    known: content && contentOf(tenant, id, content),
  }));
  return new Map(
    people.map((one) => [
      one.id,
      booked.flatMap(({ id, startsAt, intakeId, known }) => {
        const isSure = intakeId !== null && intakeId === one.intakeId;
        const isAlike = known && known.phone === one.phone && plain(known.name) === plain(one.name);
        return isSure || isAlike ? [{ id, startsAt, isSure }] : [];
      }),
    ]),
  );
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
