import type { CalendarDay } from "#app/kernel/day.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { dropCare, planCare } from "../commands/plan-care.server.ts";
import { isOpen } from "../core/intake-row.ts";

interface Visit {
  readonly intakeId: string;
  readonly state: string;
  readonly status: string;
  readonly day: CalendarDay;
}

/**
 * Who did not come is asked after a week later, while there is work to do on their intake. Noted by mistake it is taken back; and who
 * came after all, or to another appointment, needs it no more. Looks at how the appointment stands now, so that it may be told twice.
 */
export async function onAppointmentMarked(
  { tenant, payload: { appointmentId } }: OutboxEvent<{ appointmentId: string }>,
  now: Date,
): Promise<void> {
  await transaction(async (tx) => {
    const visit = await visitOf(tx, tenant, appointmentId);
    if (!visit) return;
    const { intakeId, status, day: from } = visit;
    const care = { tenant, intakeId, rule: "missed", now } as const;
    if (status === "arrived" || status === "done") return dropCare(tx, care);
    if (status !== "no_show") return dropCare(tx, { ...care, about: appointmentId });
    if (isOpen(visit.state)) await planCare(tx, { ...care, about: appointmentId, from });
  });
}

async function visitOf(tx: Tx, tenant: string, appointmentId: string): Promise<Visit | undefined> {
  const [visit] = await tx.$queryRaw<Visit[]>`
    select i.id::text as "intakeId", i.state, a.status, left(a.starts_local, 10) as day
    from appointment a join intake i on i.tenant = a.tenant and i.id = a.intake_id
    where a.tenant = ${tenant} and a.id = ${appointmentId}::uuid and i.joined_to is null for update of i`;
  return visit;
}
