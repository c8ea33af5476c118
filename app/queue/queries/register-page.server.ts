import { createHash } from "node:crypto";
import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import type { HouseholdLife, Origin, TaskKind } from "../core/household.ts";
import type { RegisterTab, RegisterView } from "../core/register-view.ts";
import { Values } from "./visible-to.server.ts";

interface Shared {
  readonly reference: string;
  readonly gemeente: string;
  readonly state: HouseholdLife;
  readonly shielded: boolean;
  /** Calls that reached nobody. */
  readonly unreached: number;
}

/** Dated work, of a household that is named by its reference only. */
export interface TaskRow extends Shared {
  readonly id: string;
  readonly kind: TaskKind;
  readonly scheme: string | null;
  readonly dueOn: CalendarDay;
  readonly startsAt: string | null;
}

export interface HouseholdLine extends Shared {
  readonly id: string;
  readonly origin: Origin;
  readonly createdAt: Date;
  /** The first open task; null when nothing waits. */
  readonly nextOn: CalendarDay | null;
}

export interface RegisterPage<Row> {
  readonly rows: readonly Row[];
  readonly after: RegisterView["after"];
}

const shared = `h.reference, h.gemeente, h.state, coalesce(i.shielded, h.shielded) as shielded,
  (select count(*)::int from register_event e where e.tenant = h.tenant and e.household_id = h.id
    and e.kind = 'called' and e.data ->> 'reached' = 'false') as unreached`;
const households = "register_household h left join intake i on i.tenant = h.tenant and i.id = h.intake_id";

/** One page of dated work, the oldest date first. */
export async function taskPage(
  staff: Staff,
  view: RegisterView,
  today: CalendarDay,
  size: number,
): Promise<RegisterPage<TaskRow>> {
  const values = new Values();
  const where = [...tasksOf(staff, view, today, values)];
  if (view.after)
    where.push(`(t.due_on, t.id) > (${values.add(view.after[0])}::date, ${values.add(view.after[1])}::uuid)`);
  const sql = `select t.id, t.kind, t.scheme, t.due_on::text as "dueOn", t.starts_at as "startsAt", ${shared}
    from register_task t join register_household h on h.tenant = t.tenant and h.id = t.household_id
      left join intake i on i.tenant = h.tenant and i.id = h.intake_id
    where ${where.join(" and ")} order by t.due_on, t.id limit ${values.add(size + 1)}`;
  const rows = await query<TaskRow & Record<string, unknown>>(nameOf(sql), sql, values.list);
  return pageOf(rows, size, (row) => [row.dueOn, row.id]);
}

/** One page of households, the newest first. */
export async function householdPage(
  staff: Staff,
  view: RegisterView,
  size: number,
): Promise<RegisterPage<HouseholdLine>> {
  const values = new Values();
  const where = [householdsVisibleTo(staff, values), ...asked(view, values)];
  if (view.state && view.found.length === 0) where.push(`h.state = ${values.add(view.state)}`);
  if (view.origin && view.found.length === 0) where.push(`h.origin = ${values.add(view.origin)}`);
  if (view.after)
    where.push(
      `(h.created_at, h.id) < (${values.add(view.after[0])}::timestamptz, ${values.add(view.after[1])}::uuid)`,
    );
  const sql = `select h.id, h.origin, h.created_at as "createdAt", ${shared},
      (select min(t.due_on)::text from register_task t where t.tenant = h.tenant and t.household_id = h.id and t.done_at is null) as "nextOn"
    from ${households}
    where ${where.join(" and ")} order by h.created_at desc, h.id desc limit ${values.add(size + 1)}`;
  const rows = await query<HouseholdLine & Record<string, unknown>>(nameOf(sql), sql, values.list);
  return pageOf(rows, size, (row) => [row.createdAt.toISOString(), row.id]);
}

/** How much dated work a part of the list holds, counted up to `most`. */
export async function taskCount(staff: Staff, tab: RegisterTab, today: CalendarDay, most: number): Promise<number> {
  const values = new Values();
  const plain = { tab, gemeente: null, kind: null, state: null, origin: null, found: [], after: null };
  const where = tasksOf(staff, plain, today, values);
  const sql = `select count(*)::int as count from (select 1 from register_task t
    join register_household h on h.tenant = t.tenant and h.id = t.household_id
    left join intake i on i.tenant = h.tenant and i.id = h.intake_id
    where ${where.join(" and ")} limit ${values.add(most)}) counted`;
  const [row] = await query<{ count: number }>(nameOf(sql), sql, values.list);
  return row?.count ?? 0;
}

function tasksOf(staff: Staff, view: RegisterView, today: CalendarDay, values: Values): string[] {
  return [
    householdsVisibleTo(staff, values),
    `t.tenant = ${values.add(staff.tenant)}`,
    "t.done_at is null",
    `t.due_on ${view.tab === "straks" ? ">" : "<="} ${values.add(today)}::date`,
    ...(view.kind ? [`t.kind = ${values.add(view.kind)}`] : []),
    ...asked(view, values),
  ];
}

function asked(view: RegisterView, values: Values): string[] {
  return [
    ...(view.gemeente ? [`h.gemeente = ${values.add(view.gemeente)}`] : []),
    ...view.found.map(({ kind, hash }) => {
      const [name, bytes] = [values.add(kind), values.add(Buffer.from(hash, "base64url"))];
      return `(exists (select 1 from register_find f where f.tenant = h.tenant and f.household_id = h.id and f.kind = ${name} and f.hash = ${bytes})
        or exists (select 1 from intake_find f where f.tenant = h.tenant and f.intake_id = h.intake_id and f.kind = ${name} and f.hash = ${bytes}))`;
    }),
  ];
}

/** The condition under which a household `h` with its intake `i` stands in this colleague's list: what `may` says of `household.list`. */
function householdsVisibleTo(staff: Staff, values: Values): string {
  const parts = [`h.tenant = ${values.add(staff.tenant)}`];
  const gemeenten = gemeentenOf(staff);
  if (gemeenten) parts.push(`h.gemeente = any(${values.add(gemeenten)}::text[])`);
  if (!staff.roles.includes("teamleider")) {
    const me = values.add(staff.id);
    parts.push(`(not coalesce(i.shielded, h.shielded)
      or exists (select 1 from register_access a where a.tenant = h.tenant and a.household_id = h.id and a.staff_id = ${me}::uuid)
      or exists (select 1 from intake_access a where a.tenant = h.tenant and a.intake_id = h.intake_id and a.staff_id = ${me}::uuid))`);
  }
  return parts.join(" and ");
}

function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  place: (row: Row) => readonly [string, string],
): RegisterPage<Row> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, after: rows.length > size && last ? place(last) : null };
}

/** One prepared statement per shape of the list. */
function nameOf(sql: string): string {
  return `register-${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
}
