import { toInstant } from "#app/appointments/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { TaskKind } from "../core/decide-task.ts";
import { say } from "./in-dutch.server.ts";
import type { Values } from "./visible-to.server.ts";

const openTasks = "from intake_task t where t.tenant = i.tenant and t.intake_id = i.id and t.done_at is null";

/** The first day on which something is to be done on an intake. Only for parts of the list that hold intakes with a task. */
export const taskDay = `coalesce((select min(t.due_on) ${openTasks}), 'infinity'::date)`;

type TaskTab = "gevraagd" | "terugbellen" | "nazorg" | "niet-gesproken";

/** The conditions of a part of the list that holds dated work: what is asked of this colleague by name, or is of one kind. */
export function taskPart(tab: TaskTab, staff: Staff, values: Values, today: CalendarDay): string[] {
  if (tab === "niet-gesproken") return notSpokenThisYear(values, today);
  if (tab === "gevraagd") return [`exists (select 1 ${openTasks} and t.assigned_to = ${values.add(staff.id)}::uuid)`];
  const kind: TaskKind = tab === "nazorg" ? "afterCare" : "callBack";
  return [`exists (select 1 ${openTasks} and t.kind = ${values.add(kind)})`];
}

/** Who lives on a toekenning and was not spoken since the first of January: no contact was noted, and no appointment took place. */
function notSpokenThisYear(values: Values, today: CalendarDay): string[] {
  const first = calendarDay(`${today.slice(0, 4)}-01-01`);
  const day = `${values.add(first)}::date`;
  const instant = `${values.add(toInstant(first, "00:00"))}::timestamptz`;
  return [
    "i.state = 'decided_toekenning' and not i.imported",
    `coalesce(i.spoken_on, i.melddatum) < ${day}`,
    `not exists (select 1 from appointment a where a.tenant = i.tenant and a.intake_id = i.id and a.status = 'done'
      and a.starts_at >= ${instant})`,
  ];
}

/** What is still to be done on the intakes of a page of the list that this colleague may open, by their id: "Terugbellen uiterlijk 27-11-2026 (u)". */
export async function taskLines(
  { tenant, id: me }: Staff,
  ids: readonly string[],
  nameOf: (staffId: string) => string,
  now: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = new Map<string, string[]>();
  if (ids.length === 0) return lines;
  const rows = await query<{ intakeId: string; kind: string; dueOn: CalendarDay; assignedTo: string | null }>(
    "queue-task-lines",
    `select t.intake_id as "intakeId", t.kind, t.due_on::text as "dueOn", t.assigned_to as "assignedTo"
     from intake_task t join intake i on i.tenant = t.tenant and i.id = t.intake_id
     where t.tenant = $1 and t.intake_id = any($2::uuid[]) and t.done_at is null
       and (not i.shielded or exists (select 1 from intake_access a where a.tenant = i.tenant and a.intake_id = i.id and a.staff_id = $3))
     order by t.due_on, t.id`,
    [tenant, ids, me],
  );
  const today = dayInAmsterdam(now);
  for (const { intakeId, kind, dueOn, assignedTo } of rows) {
    const name = assignedTo === me ? say("queue:list.you") : assignedTo && nameOf(assignedTo);
    const words = { task: say(`queue:taskKinds.${kind}`), day: formatShortDay(dueOn), name: name ?? "" };
    const key = `queue:list.task.${dueOn < today ? "late" : "due"}${name ? "For" : ""}`;
    lines.set(intakeId, [...(lines.get(intakeId) ?? []), say(key, words)]);
  }
  return lines;
}
