import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { transaction } from "#app/platform/db.server.ts";
import { peopleOf, type SessionRow, type StaffSession, staffSession } from "../queries/staff-session.server.ts";
import { appointmentGround } from "./confirm-appointment.server.ts";

export interface OpenedSession {
  readonly session: StaffSession;
  readonly people: readonly SessionRow[];
}

/**
 * Opens the list of who comes to a meeting of many. The line in the log is written first and committed; without it no name is shown.
 * @returns notFound for what does not exist, or is of another Werkplein or gemeente.
 */
export async function openSession(ask: {
  readonly staff: Staff;
  readonly id: string;
  readonly now: Date;
}): Promise<Result<OpenedSession, "notFound">> {
  const { staff, id, now } = ask;
  return transaction(async (tx) => {
    const session = await staffSession(tx, staff.tenant, id);
    if (!session || !may(staff, "appointment.view", session)) return refuse("notFound");
    const people = await peopleOf(tx, session);
    await recordAudit(tx, {
      ...{ tenant: staff.tenant, actor: { kind: "staff", id: staff.id }, action: "session.listViewed", subject: id },
      ...{ ground: appointmentGround, data: { roles: staff.roles, people: people.length }, at: now },
    });
    return ok({ session, people });
  });
}
