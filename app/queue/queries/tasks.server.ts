import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { type CalendarDay, calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query, type Tx } from "#app/platform/db.server.ts";
import { moneyForm } from "../core/decide-intervention.ts";
import { type OpenTask, plannedKinds, type TaskKind, taskOutcomes } from "../core/decide-task.ts";
import type { DoneTaskLine, OpenTaskLine, TasksModel } from "../core/task-model.ts";
import { momentText, say } from "./in-dutch.server.ts";

interface TaskRow extends OpenTask, Record<string, unknown> {
  readonly dueOn: CalendarDay;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly outcome: string | null;
  readonly content: Uint8Array;
  readonly result: Uint8Array | null;
}

/** A task of this intake that nobody ended yet; undefined when there is none. */
export async function openTask(tx: Tx, tenant: string, intakeId: string, id: string): Promise<OpenTask | undefined> {
  const [row] = await tx.$queryRaw<OpenTask[]>`
    select id, kind, assigned_to as "assignedTo", asked_by as "askedBy" from intake_task
    where tenant = ${tenant} and intake_id = ${intakeId}::uuid and id::text = ${id} and done_at is null`;
  return row;
}

export interface TasksOf {
  readonly id: string;
  readonly form: string;
  readonly state: string;
  readonly spokenOn: CalendarDay | null;
}

/** The dated work on an intake, for a colleague who opened it. */
export async function tasksPanel(
  { tenant, id: me, roles }: Staff,
  { id, form, state, spokenOn }: TasksOf,
  nameOf: (staffId: string) => string,
  now: Date,
): Promise<TasksModel> {
  const rows = await query<TaskRow>(
    "queue-tasks",
    `select id, kind, due_on::text as "dueOn", assigned_to as "assignedTo", asked_by as "askedBy", done_at as "doneAt", done_by as "doneBy",
       outcome, content, result from intake_task where tenant = $1 and intake_id = $2 order by done_at desc nulls first, due_on, id`,
    [tenant, id],
  );
  const today = dayInAmsterdam(now);
  const words = { tenant, nameOf, today };
  const leads = roles.includes("teamleider");
  return {
    open: rows.filter(({ doneAt }) => !doneAt).map((row) => openLine(row, { ...words, me, leads })),
    done: rows.flatMap((row) => (row.doneAt ? [doneLine(row, row.doneAt, words)] : [])),
    kinds: plannedKinds.map((kind) => ({ value: kind, text: say(`queue:taskKinds.${kind}`) })),
    spoken: spokenOn && formatShortDay(calendarDay(spokenOn)),
    canSpeak: state === "decided_toekenning",
    interventions: form === moneyForm ? choicesOf(taskOutcomes.intervention) : [],
  };
}

function choicesOf(outcomes: readonly string[]) {
  return outcomes.map((value) => ({ value, text: say(`queue:taskOutcomes.${value}`) }));
}

interface Words {
  readonly tenant: string;
  readonly nameOf: (staffId: string) => string;
  readonly today: CalendarDay;
}

function openLine(row: TaskRow, words: Words & { readonly me: string; readonly leads: boolean }): OpenTaskLine {
  const { id, kind, dueOn } = row;
  return {
    ...{ id, kind, title: say(`queue:taskKinds.${kind}`), late: dueOn < words.today },
    about: [
      say("queue:tasks.due", { day: formatShortDay(dueOn) }),
      row.assignedTo ? say("queue:tasks.for", { name: words.nameOf(row.assignedTo) }) : "",
      row.askedBy ? say("queue:tasks.by", { name: words.nameOf(row.askedBy) }) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    text: askedText(words.tenant, row),
    outcomes: choicesOf(outcomesFor(row, words)),
  };
}

/** Only who was asked gives an opinion; who asked, or leads, finds that it is not needed. */
function outcomesFor({ kind, assignedTo, askedBy }: TaskRow, { me, leads }: { me: string; leads: boolean }) {
  const all: readonly string[] = taskOutcomes[kind as TaskKind];
  if (kind !== "secondOpinion" || assignedTo === me) return all;
  return askedBy === me || leads ? all.filter((one) => one === "dropped") : [];
}

function doneLine(row: TaskRow, doneAt: Date, { tenant, nameOf }: Words): DoneTaskLine {
  const { id, kind, outcome, doneBy, result } = row;
  return {
    ...{ id, title: say(`queue:taskKinds.${kind}`), text: askedText(tenant, row) },
    about: [say(`queue:taskOutcomes.${outcome}`), nameOf(doneBy ?? ""), momentText(doneAt)].join(" · "),
    result: result ? unsealJson<{ text: string }>(`task-result:${tenant}:${id}`, result).text : "",
  };
}

function askedText(tenant: string, { id, content }: TaskRow): string {
  return unsealJson<{ text: string }>(`task:${tenant}:${id}`, content).text;
}
