import { createHash } from "node:crypto";
import type { Staff } from "#app/identity/contract.ts";
import { query } from "#app/platform/db.server.ts";
import { type Kind, type Urgency, urgencyRank } from "../core/intake-row.ts";
import type { Order, QueueView, Tab } from "../core/queue-view.ts";
import { hasDuplicate } from "./duplicates.server.ts";
import { hasProposal } from "./proposal.server.ts";
import { foundIn } from "./queue-lanes.server.ts";
import { columnsOf } from "./queue-orders.server.ts";
import { bringsPapers, hasUnread, narrowed, partOf } from "./queue-parts.server.ts";
import { lookFor } from "./queue-search.server.ts";
import { isUnmet } from "./unmet.server.ts";
import { Values } from "./visible-to.server.ts";

/** One line of the list. It names nobody: who it is stands behind the reference, and opening that is logged. */
export interface QueueRow extends ListedRow, RowMarks {}

interface ListedRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly state: string;
  readonly gemeente: string;
  readonly language: string;
  readonly urgency: Urgency;
  readonly melddatum: string;
  readonly receivedAt: Date;
  readonly completed: boolean;
  readonly waitingSince: Date | null;
  /** The last day to decide, while it is an open aanvraag. */
  readonly decideBy: string | null;
  /** Until when the next voorschot must be paid, while it has one. */
  readonly advanceBy: string | null;
  /** The first day on which something is to be done on it; only read where the list is ordered by it. */
  readonly taskOn?: string;
  readonly toConfirm: boolean;
  readonly shielded: boolean;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
}

interface RowMarks {
  /** Another open intake may be of the same person. */
  readonly duplicate: boolean;
  /** A melding for which a working day went by without an appointment. */
  readonly unmet: boolean;
  /** The resident said to bring papers along. */
  readonly brings: boolean;
  /** The resident wrote something that nobody read yet. */
  readonly message: boolean;
  /** A decision was proposed, and waits for a second colleague. */
  readonly toAgree: boolean;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  /** Where the next page goes on; null on the last one. */
  readonly after: QueueView["after"];
  /** So many were found by what was searched that only what is open is shown. */
  readonly common: boolean;
}

/** One page of the list, in the order asked. Goes on from the last row shown: new intakes never move a row to another page. */
export async function queuePage(staff: Staff, view: QueueView, size: number, now: Date): Promise<QueuePage> {
  const search = await lookFor(staff, view);
  const values = new Values();
  const part = narrowed(view, search, staff, values, now);
  const { by, down } = columnsOf(view.order, view.tab);
  const columns = by.map(([column], index) => `${column} as k${index}`).join(", ");
  const sorted = (names: readonly string[]) => names.map((name) => `${name} ${down ? "desc" : "asc"}`).join(", ");
  const most = size + 1;
  const where = afterPlace(view, values);
  const first = `order by ${sorted(by.map(([column]) => column))} limit ${most}`;
  const keys = sorted(by.map((_, index) => `k${index}`));
  const sql = `${foundIn(part, staff, values, { columns, where, first })}
    select i.id, i.reference, i.kind, i.state, i.gemeente, i.language, i.urgency, i.melddatum::text as melddatum,
      i.received_at as "receivedAt", i.completed_at is not null as completed, i.waiting_since as "waitingSince", i.decide_by::text as "decideBy",
      i.advance_by::text as "advanceBy",
      ${view.order === "taak" ? `f.k0::text as "taskOn",` : ""}
      i.to_confirm as "toConfirm", i.shielded, i.assignee, s.name as "assigneeName"
    from (select * from found order by ${keys} limit ${most}) f join intake i on i.tenant = ${values.add(staff.tenant)} and i.id = f.k${by.length - 1}
      left join staff s on s.tenant = i.tenant and s.id = i.assignee
    order by ${keys}`;
  const found = await query<ListedRow & Record<string, unknown>>(statementName(sql), sql, values.list);
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  const marks = await marksFor(staff, shown, now);
  const rows = shown.map((row) => ({ ...row, ...(marks.get(row.id) ?? unmarked) }));
  return { rows, after: found.length > size && last ? placeOf(view.order, last) : null, common: search.common };
}

const unmarked = { duplicate: false, unmet: false, brings: false, message: false, toAgree: false };

/** Asked apart and by id, so that PostgreSQL plans it once for every part and choice. */
async function marksFor(staff: Staff, rows: readonly ListedRow[], now: Date): Promise<ReadonlyMap<string, RowMarks>> {
  if (rows.length === 0) return new Map();
  const values = new Values();
  const sql = `select i.id, ${hasDuplicate(staff, values)} as duplicate, ${isUnmet(values, now)} as unmet, ${bringsPapers} as brings, ${hasUnread} as message,
      ${hasProposal(staff, values)} as "toAgree"
    from intake i where i.tenant = ${values.add(staff.tenant)} and i.id = any(${values.add(rows.map(({ id }) => id))}::uuid[])`;
  const marked = await query<RowMarks & { id: string }>(statementName(sql), sql, values.list);
  return new Map(marked.map(({ id, ...marks }) => [id, marks]));
}

/** How many intakes a part of the list holds, counted up to `most`. */
export async function queueCount(staff: Staff, tab: Tab, most: number, now: Date): Promise<number> {
  const values = new Values();
  const part = partOf(tab, staff, values, now);
  const sql = `${foundIn(part, staff, values, { columns: "1", where: [], first: `limit ${most}` })}
    select count(*)::int as count from (select 1 from found limit ${most}) counted`;
  const [row] = await query<{ count: number }>(statementName(sql), sql, values.list);
  return row?.count ?? 0;
}

/** Behind the last row of the page before. */
function afterPlace({ tab, order, after }: QueueView, values: Values): string[] {
  const { by, down } = columnsOf(order, tab);
  if (after?.length !== by.length) return [];
  const place = after.map((value, index) => `${values.add(value)}::${by[index]?.[1]}`);
  return [`(${by.map(([column]) => column).join(", ")}) ${down ? "<" : ">"} (${place.join(", ")})`];
}

function placeOf(order: Order, row: ListedRow): NonNullable<QueueView["after"]> {
  const received = row.receivedAt.toISOString();
  if (order === "dringend") return [urgencyRank[row.urgency], received, row.id];
  if (order === "termijn") return [row.decideBy ?? "infinity", row.id];
  if (order === "taak") return [row.taskOn ?? "infinity", row.id];
  if (order === "voorschot") return [row.advanceBy ?? "infinity", row.id];
  if (order === "wacht") return [row.waitingSince?.toISOString() ?? "infinity", row.id];
  return [row.melddatum, received, row.id];
}

/** One prepared statement per shape of the list. */
export function statementName(sql: string): string {
  return `queue-${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
}
