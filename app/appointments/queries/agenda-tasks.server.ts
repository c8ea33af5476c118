import { formatShortDay } from "#app/i18n/format.server.ts";
import { gemeentenOf, may, type Staff } from "#app/identity/contract.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import type { AgendaTasksModel, CallModel } from "../core/agenda-model.ts";
import { attemptsMade, type CallbackStatus, triedToday } from "../core/call-attempt.ts";
import { languageName, locationName, say, serviceName } from "./in-dutch.server.ts";
import { offerCalls } from "./offer-calls.server.ts";
import { gemeenteAt, shieldOf } from "./staff-appointment.server.ts";

/** Work about appointments and people to call back, for this colleague, the soonest first. */
export async function agendaTasks(staff: Staff, now: Date): Promise<AgendaTasksModel> {
  const today = dayInAmsterdam(now);
  const [tasks, asked, offers] = await Promise.all([
    tasksOf(staff, today),
    callsOf(staff, now),
    offerCalls(staff, today),
  ]);
  return { tasks, ...asked, offers };
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

/**
 * Who asked to be called: they wait for a colleague of their gemeente, or of any when they did not say which. Whom nobody could reach three
 * times stands apart, until somebody decides.
 */
async function callsOf(staff: Staff, now: Date): Promise<Pick<AgendaTasksModel, "calls" | "decisions">> {
  const { tenant } = staff;
  const gemeenten = gemeentenOf(staff);
  const rows = await db.callbackRequest.findMany({
    where: {
      ...{ tenant, status: { in: ["open", "given_up"] } },
      ...(gemeenten ? { OR: [{ gemeente: null }, { gemeente: { in: [...gemeenten] } }] } : {}),
    },
    // Who waits for a call comes before what is to be decided.
    orderBy: [{ status: "desc" }, { dueOn: "asc" }, { createdAt: "asc" }],
    take: 400,
  });
  const closed = await closedTo(
    staff,
    rows.flatMap(({ intakeId }) => intakeId ?? []),
  );
  const theirs = rows.filter(({ intakeId }) => !closed.has(intakeId ?? ""));
  const lines = (status: string) => theirs.filter((row) => row.status === status).map((row) => callLine(row, now));
  return { calls: lines("open"), decisions: lines("given_up") };
}

type CallRow = Awaited<ReturnType<typeof db.callbackRequest.findMany>>[number];

function callLine(row: CallRow, now: Date): CallModel {
  const { name, phone, about } = unsealJson<Asked>(`callback:${row.tenant}:${row.id}`, row.content);
  const due = calendarDay(row.dueOn.toISOString().slice(0, 10));
  const status = row.status as CallbackStatus;
  const isOver = status === "given_up";
  const tried = triedToday({ status, attempts: row.attempts, dueOn: due }, now);
  return {
    ...{ id: row.id, due: formatShortDay(due), late: !isOver && due < dayInAmsterdam(now), name, phone },
    ...{ about: about ?? "", language: languageName(row.language), reference: row.reference },
    part: say(tried ? "agenda:staff.tasks.triedToday" : `agenda:staff.tasks.parts.${row.partOfDay}`),
    attempts: say("agenda:staff.tasks.attempts", { made: row.attempts, most: attemptsMade }),
    buttons: buttonsFor(isOver, tried, row.intakeId !== null),
  };
}

/** A letter only goes to who told an address: with a melding. */
function buttonsFor(isOver: boolean, tried: boolean, hasAddress: boolean): readonly string[] {
  if (isOver) return ["reached", ...(hasAddress ? ["letterSent"] : []), "stop"];
  return tried ? ["reached"] : ["reached", "noAnswer", "wrongNumber"];
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
