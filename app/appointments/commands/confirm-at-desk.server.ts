import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { Confirmed } from "../core/booking.ts";
import { contentOf } from "../queries/appointment-by-token.server.ts";
import { type DeskHold, deskHold } from "../queries/desk-hold.server.ts";
import { appointmentGround, type ConfirmRefusal, confirmAppointment } from "./confirm-appointment.server.ts";
import { personHash } from "./hold.server.ts";
import { personAtDesk } from "./hold-at-desk.server.ts";
import { releaseHold } from "./keep-hold.server.ts";

export interface AtDesk {
  readonly staff: Staff;
  readonly id: string;
  readonly now: Date;
}

/** Shows a colleague what they hold for somebody. The line in the log is written first; without it nothing is shown. */
export async function openDeskHold({ staff, id, now }: AtDesk): Promise<Result<DeskHold, "notFound">> {
  return transaction(async (tx) => {
    const row = await own(tx, staff, id);
    if (!row) return refuse("notFound");
    const actor = { kind: "staff", id: staff.id } as const;
    await recordAudit(tx, {
      ...{ tenant: staff.tenant, actor, action: "appointment.viewed", subject: id, ground: appointmentGround, at: now },
      data: { roles: staff.roles },
    });
    return ok(row);
  });
}

/** Makes what a colleague holds the appointment of who it is for. Pressed twice it is one appointment. */
export async function confirmAtDesk({ staff, id, now }: AtDesk): Promise<Result<Confirmed, ConfirmRefusal>> {
  const { tenant } = staff;
  const row = await transaction((tx) => own(tx, staff, id));
  if (!row) return refuse("notFound");
  const person = personAtDesk(staff, row.intakeId);
  const content = contentOf(tenant, row.id, row.content);
  return confirmAppointment({ tenant, id, person, content, staffId: staff.id, now });
}

/** Gives the time back: another one suits better. */
export async function releaseAtDesk({ staff, id, now }: AtDesk): Promise<Result<DeskHold, "notFound">> {
  const row = await transaction((tx) => own(tx, staff, id));
  if (!row) return refuse("notFound");
  await releaseHold({ tenant: staff.tenant, id, person: personAtDesk(staff, row.intakeId), now });
  return ok(row);
}

async function own(tx: Tx, staff: Staff, id: string): Promise<DeskHold | null> {
  const row = await deskHold(tx, staff.tenant, id);
  if (!row || !may(staff, "appointment.work", row)) return null;
  const hash = personHash(staff.tenant, personAtDesk(staff, row.intakeId));
  return Buffer.from(row.personHash).equals(hash) ? row : null;
}
