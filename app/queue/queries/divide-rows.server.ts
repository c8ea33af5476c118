import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import type { Category } from "../core/caseload.ts";
import { type DivideView, dividedAtOnce } from "../core/divide-view.ts";
import { categoryOf, isCarried } from "./caseload.server.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** An intake that is handed out, without anything about the person in it. */
export interface DivideRow extends Record<string, unknown> {
  readonly reference: string;
  readonly tenant: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly gemeente: string;
  readonly language: string;
  readonly shielded: boolean;
  readonly named: readonly string[];
  readonly assignee: string | null;
  readonly category: Category;
  /** Open tasks of the colleague whose work it is. */
  readonly tasks: number;
  /** Who asked them for a second opinion: it is not handed over to whoever asked it. */
  readonly askers: readonly string[];
}

/** What is handed out: all that a colleague carries or has a task in, or the numbers that were ticked. One more than a page holds. */
export async function divideRows(staff: Staff, { from, references, byRules }: DivideView): Promise<DivideRow[]> {
  if (!from && !byRules && references.length === 0) return [];
  const values = new Values();
  const where = visibleTo(staff, values);
  const of = `${values.add(from)}::uuid`;
  const task = `from intake_task k where k.tenant = i.tenant and k.intake_id = i.id and k.assigned_to = ${of} and k.done_at is null`;
  const chosen = byRules
    ? "i.assignee is null and i.state in ('stored', 'received')"
    : from
      ? `((i.assignee = ${of} and ${isCarried}) or exists (select 1 ${task}))`
      : `i.reference = any(${values.add(references)}::text[])`;
  return query<DivideRow>(
    `divide-rows-${byRules ? "new" : from ? "of" : "by"}-${values.list.length}`,
    `select i.reference, i.tenant, i.version, i.kind, i.state, i.gemeente, i.language, i.shielded, i.assignee,
       array(select a.staff_id::text from intake_access a where a.tenant = i.tenant and a.intake_id = i.id) as named,
       ${categoryOf} as category, (select count(*)::int ${task}) as tasks,
       array(select distinct k.asked_by::text ${task} and k.kind = 'secondOpinion' and k.asked_by is not null) as askers
     from intake i where ${where} and i.joined_to is null and ${chosen}
     order by (case i.urgency when 'crisis' then 0 when 'soon' then 1 else 2 end), i.received_at, i.id limit ${values.add(dividedAtOnce + 1)}`,
    values.list,
  );
}
