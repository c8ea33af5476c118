import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { Held } from "../core/booking.ts";
import type { Audience, Service } from "../core/model.ts";
import { closureOf } from "../core/session-series.ts";
import { agendaOf } from "../queries/agenda.server.ts";
import { expireHolds, type HoldAsk, heldBefore, makeRoomFor, writeHold } from "./hold.server.ts";

export interface HoldSeat extends Omit<HoldAsk, "needs"> {
  readonly sessionId: string;
  readonly audience: Audience;
}

interface Session {
  readonly service: string;
  readonly location: string;
  readonly interpreterLanguage: string | null;
  readonly start: Date;
  readonly end: Date;
  readonly mode: Service["mode"];
  readonly audience: string;
  readonly minNoticeMin: number;
  readonly maxOpenPerPerson: number;
  readonly resourceIds: readonly string[];
}

/**
 * Holds places at a meeting of many. The number of places stands in the statement that takes them, so that nobody reads it first and
 * believes it; seats of holds that ran out are given back in the same transaction.
 */
export async function holdSeat(ask: HoldSeat): Promise<Result<Held, "full" | "notOffered" | "tooMany">> {
  const { tenant, sessionId, now } = ask;
  return transaction(async (tx) => {
    const session = await sessionOf(tx, tenant, sessionId);
    const earliest = session && now.getTime() + session.minNoticeMin * 60_000;
    if (!session || session.start.getTime() < Number(earliest)) return refuse("notOffered");
    if (closureOf(await agendaOf(tenant), session)) return refuse("notOffered");
    if (ask.audience === "public" && session.audience !== "public") return refuse("notOffered");
    const { service, location, interpreterLanguage, maxOpenPerPerson } = session;
    const full: HoldAsk = { ...ask, needs: { service, location, language: null, interpreterLanguage } };
    const before = await heldBefore(tx, full);
    if (before) return ok(before);
    if ((await makeRoomFor(tx, full)) >= maxOpenPerPerson) return refuse("tooMany");
    if (!(await takeSeats(tx, ask))) return refuse("full");
    const time = { start: session.start, end: session.end, sessionId };
    return ok(await writeHold(tx, full, session, time));
  });
}

async function sessionOf(tx: Tx, tenant: string, id: string): Promise<Session | undefined> {
  const [session] = await tx.$queryRaw<Session[]>`
    select g.service, g.location, g.interpreter_language as "interpreterLanguage", g.starts_at as start, g.ends_at as "end",
      s.mode, s.audience, s.min_notice_min as "minNoticeMin", s.max_open_per_person as "maxOpenPerPerson",
      array(select x.resource_id::text from appointment_allocation x where x.tenant = g.tenant and x.session_id = g.id) as "resourceIds"
    from group_session g join appointment_service s on s.tenant = g.tenant and s.code = g.service
    where g.tenant = ${tenant} and g.id = ${id}::uuid and g.status = 'planned' and s.active`;
  return session;
}

/** Whether the places were still there; places of holds that ran out are. */
async function takeSeats(tx: Tx, { tenant, sessionId, seats, now }: HoldSeat): Promise<boolean> {
  for (const last of [false, true]) {
    const taken = await tx.$executeRaw`
      update group_session set taken = taken + ${seats}
      where tenant = ${tenant} and id = ${sessionId}::uuid and status = 'planned' and taken + ${seats} <= capacity`;
    if (taken === 1) return true;
    if (last) break;
    const dead = await tx.$queryRaw<{ id: string }[]>`
      select id from appointment where tenant = ${tenant} and session_id = ${sessionId}::uuid
        and status = 'hold' and hold_expires_at <= ${now} order by id for update skip locked`;
    if (dead.length === 0) return false;
    await expireHolds(
      tx,
      tenant,
      dead.map(({ id }) => id),
      now,
    );
  }
  return false;
}
