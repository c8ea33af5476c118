import { toInstant } from "#app/appointments/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { Tab } from "../core/queue-view.ts";
import { say } from "./in-dutch.server.ts";
import type { Values } from "./visible-to.server.ts";

/** The day by which a part of the list with dated work is ordered: the first of what the part is about. */
export function workDay(tab: Tab): string {
  if (tab === "terugbellen") return "i.call_by";
  return tab === "nazorg" ? "i.care_by" : "t.due_on";
}

/**
 * What is asked of this colleague by name: read from the work in the order of its days (index `intake_task_inbox`), so that a page reads no
 * further. An intake stands there once, by the first day.
 */
export function askedOf(staff: Staff, values: Values) {
  const me = `${values.add(staff.id)}::uuid`;
  return {
    from: "intake_task t join intake i on i.tenant = t.tenant and i.id = t.intake_id",
    where: [
      `i.joined_to is null and t.tenant = ${values.add(staff.tenant)} and t.done_at is null and t.assigned_to = ${me}`,
      `not exists (select 1 from intake_task e where e.tenant = t.tenant and e.intake_id = t.intake_id and e.done_at is null
        and e.assigned_to = ${me} and (e.due_on, e.id) < (t.due_on, t.id))`,
    ],
  };
}

/** Objections that nobody decided on yet, in the order of their last days (index `intake_task_open`); an intake stands there once. */
export function toAnswer(staff: Staff, values: Values) {
  return {
    from: "intake_task t join intake i on i.tenant = t.tenant and i.id = t.intake_id",
    where: [
      `t.tenant = ${values.add(staff.tenant)} and t.kind = 'objection' and t.done_at is null`,
      `not exists (select 1 from intake_task e where e.tenant = t.tenant and e.intake_id = t.intake_id and e.done_at is null
        and e.kind = 'objection' and (e.due_on, e.id) < (t.due_on, t.id))`,
    ],
  };
}

/** Who lives on a toekenning and was not spoken since the first of January: no contact was noted, and no appointment took place. */
export function notSpokenThisYear(values: Values, today: CalendarDay): string[] {
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
