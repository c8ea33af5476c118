import { formatShortDay } from "#app/i18n/format.server.ts";
import { gemeentenOf, may, type Staff } from "#app/identity/contract.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import type { AgendaTasksModel } from "../core/agenda-model.ts";
import { attemptsMade } from "../core/call-attempt.ts";
import { languageName, locationName, say, serviceName } from "./in-dutch.server.ts";
import { offerCalls } from "./offer-calls.server.ts";
import { gemeenteAt, shieldOf } from "./staff-appointment.server.ts";

/** Work about appointments and people to call back, for this colleague, the soonest first. */
export async function agendaTasks(staff: Staff, now: Date): Promise<AgendaTasksModel> {
  const today = dayInAmsterdam(now);
  const [tasks, calls, offers] = await Promise.all([
    tasksOf(staff, today),
    callsOf(staff, today),
    offerCalls(staff, today),
  ]);
  return { tasks, calls, offers };
}

interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly due: string;
  readonly reference: string;
  readonly service: string;
  readonly location: string;
  readonly shielded: boolean;
  readonly named: readonly string[];
}

/** A time on a closed day that was only held, or is cancelled since, is nobody to call. */
async function tasksOf(staff: Staff, today: string): Promise<AgendaTasksModel["tasks"]> {
  const { tenant } = staff;
  const rows = await query<TaskRow & Record<string, unknown>>(
    "appointments-tasks",
    `select t.id, t.kind, t.due_on::text as due, a.reference, a.service, a.location, s.shielded, s.named
     from appointment_task t join appointment a on a.tenant = t.tenant and a.id = t.appointment_id left join ${shieldOf}
     where t.tenant = $1 and t.done_at is null and (t.kind <> 'closed' or a.status = 'confirmed') order by t.due_on, t.id limit 500`,
    [tenant],
  );
  const theirs = ({ location, shielded, named }: TaskRow) =>
    may(staff, "appointment.view", { tenant, gemeente: gemeenteAt(tenant, location), shielded, named });
  return rows.filter(theirs).map((row) => ({
    ...{ id: row.id, due: formatShortDay(calendarDay(row.due)), late: row.due < today, reference: row.reference },
    what: say(`agenda:staff.tasks.kinds.${row.kind}`),
    where: `${serviceName(row.service)}, ${locationName(tenant, row.location)}`,
  }));
}

interface Asked {
  readonly name: string;
  readonly phone: string;
  readonly about?: string;
}

/** Who asked to be called: they wait for a colleague of their gemeente, or of any when they did not say which. */
async function callsOf(staff: Staff, today: string): Promise<AgendaTasksModel["calls"]> {
  const { tenant } = staff;
  const gemeenten = gemeentenOf(staff);
  const rows = await db.callbackRequest.findMany({
    where: {
      ...{ tenant, status: "open" },
      ...(gemeenten ? { OR: [{ gemeente: null }, { gemeente: { in: [...gemeenten] } }] } : {}),
    },
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }],
    take: 200,
  });
  const closed = await closedTo(
    staff,
    rows.flatMap(({ intakeId }) => intakeId ?? []),
  );
  return rows
    .filter(({ intakeId }) => !closed.has(intakeId ?? ""))
    .map((row) => {
      const { name, phone, about } = unsealJson<Asked>(`callback:${tenant}:${row.id}`, row.content);
      const due = calendarDay(row.dueOn.toISOString().slice(0, 10));
      return {
        ...{ id: row.id, due: formatShortDay(due), late: due < today, name, phone, about: about ?? "" },
        ...{ part: say(`agenda:staff.tasks.parts.${row.partOfDay}`), language: languageName(row.language) },
        ...{
          attempts: say("agenda:staff.tasks.attempts", { made: row.attempts, most: attemptsMade }),
          reference: row.reference,
        },
      };
    });
}

/** Of these meldingen, the shielded ones that this colleague is not named in. */
async function closedTo({ tenant, id }: Staff, intakes: readonly string[]): Promise<ReadonlySet<string>> {
  if (intakes.length === 0) return new Set();
  const rows = await query<{ id: string }>(
    "appointments-calls-closed",
    `select own.id from intake own join intake i on i.tenant = own.tenant and i.id in (own.id, own.joined_to)
     where own.tenant = $1 and own.id = any($2::uuid[]) and i.shielded
       and not exists (select 1 from intake_access x where x.tenant = i.tenant and x.intake_id = i.id and x.staff_id = $3::uuid)`,
    [tenant, intakes, id],
  );
  return new Set(rows.map((row) => row.id));
}
