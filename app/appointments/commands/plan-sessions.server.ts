import { randomUUID } from "node:crypto";
import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { sqlStateOf, type Tx, transaction } from "#app/platform/db.server.ts";
import type { PlannedSession } from "../core/session-series.ts";
import { troublesOf } from "../queries/planned-sessions.server.ts";
import { agendaGround } from "./change-agenda.server.ts";
import { overlap, sweep } from "./hold-time.server.ts";

export interface PlanSessions {
  readonly staff: Staff;
  /** In order of time. */
  readonly sessions: readonly PlannedSession[];
  /** Days that this colleague saw cannot be, and leaves out. */
  readonly seen: readonly string[];
  readonly now: Date;
}

export type PlanRefusal = "notFound" | "breaks" | "nothingLeft";

/** Plans a series of meetings. Days on which it cannot be are left out, but only those that were shown first. */
export async function planSessions(ask: PlanSessions): Promise<Result<{ readonly planned: number }, PlanRefusal>> {
  const { staff, sessions, seen, now } = ask;
  if (!may(staff, "agenda.manage")) return refuse("notFound");
  const troubles = await troublesOf(staff.tenant, sessions, now);
  if (sessions.some(({ day }, n) => troubles[n] !== null && !seen.includes(day))) return refuse("breaks");
  const left = sessions.filter((_, n) => troubles[n] === null);
  if (left.length === 0) return refuse("nothingLeft");
  try {
    await transaction((tx) => write(tx, ask, left));
    return ok({ planned: left.length });
  } catch (error) {
    // Somebody was a moment faster: what is in the way now is shown.
    if (sqlStateOf(error) === overlap) return refuse("breaks");
    throw error;
  }
}

async function write(tx: Tx, { staff, now }: PlanSessions, sessions: readonly PlannedSession[]): Promise<void> {
  const { tenant } = staff;
  const seriesId = sessions.length > 1 ? randomUUID() : null;
  for (const session of sessions) {
    const { service, location, language, interpreterLanguage, capacity, meetingPoint, day, time, start, end } = session;
    const id = randomUUID();
    await tx.groupSession.create({
      data: {
        ...{ tenant, id, seriesId, service, location, language, interpreterLanguage, capacity, meetingPoint },
        ...{ startsAt: start, endsAt: end, startsLocal: `${day}T${time}` },
      },
    });
    await claim(tx, tenant, id, session, now);
  }
  await recordAudit(tx, {
    ...{ tenant, actor: { kind: "staff", id: staff.id }, action: "session.planned", ground: agendaGround, at: now },
    data: { sessions: sessions.length },
  });
}

/** Takes the hall, the leader and the interpreter of a meeting. Holds that ran out end here: a constraint does not know what time it is. */
export async function claim(
  tx: Tx,
  tenant: string,
  id: string,
  { resourceIds, start, busyTo }: PlannedSession,
  now: Date,
): Promise<void> {
  if (resourceIds.length === 0) return;
  await sweep(tx, tenant, resourceIds, start, busyTo, now);
  await tx.appointmentAllocation.createMany({
    data: [...resourceIds].sort().map((resourceId) => ({
      ...{ tenant, id: randomUUID(), resourceId, sessionId: id, lineage: id, busyFrom: start, busyTo },
    })),
  });
}
