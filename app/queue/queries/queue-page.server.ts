import { createHash } from "node:crypto";
import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { query } from "#app/platform/db.server.ts";
import { type Kind, openStates, type Urgency, urgencyRank } from "../core/intake-row.ts";
import type { Order, QueueView, Tab } from "../core/queue-view.ts";
import { decideBy, isLate, isNearlyLate, waitsOnResident } from "./due.server.ts";
import { hasDuplicate } from "./duplicates.server.ts";
import { taskDay, taskPart } from "./task-parts.server.ts";
import { isUnmet } from "./unmet.server.ts";
import { Values, visibleTo } from "./visible-to.server.ts";

/** One line of the list. It names nobody: who it is stands behind the reference, and opening that is logged. */
export interface QueueRow {
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
  /** The first day on which something is to be done on it; only read where the list is ordered by it. */
  readonly taskOn?: string;
  readonly toConfirm: boolean;
  readonly shielded: boolean;
  /** Another open intake may be of the same person. */
  readonly duplicate: boolean;
  /** A melding for which a working day went by without an appointment. */
  readonly unmet: boolean;
  /** The resident said to bring papers along. */
  readonly brings: boolean;
  /** The resident wrote something that nobody read yet. */
  readonly message: boolean;
  readonly assignee: string | null;
  readonly assigneeName: string | null;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  /** Where the next page goes on; null on the last one. */
  readonly after: QueueView["after"];
}

/** The resident wrote something that nobody read yet. */
const hasUnread = `exists (select 1 from case_message m where m.tenant = i.tenant and m.intake_id = i.id
  and m.staff_id is null and m.read_at is null)`;

/** The resident said to bring papers along, and nobody saw them yet. */
const bringsPapers = `exists (select 1 from document_answer b where b.tenant = i.tenant and b.dossier_id = i.id and b.answer = 'bring')`;

const rank = "(case i.urgency when 'crisis' then 0 when 'soon' then 1 else 2 end)";
const waiting = "coalesce(i.waiting_since, 'infinity'::timestamptz)";

/** Columns, casts and direction of each order. The last column is always the id, so that every row has one place. */
const orders: {
  readonly [O in Order]: { readonly by: readonly (readonly [column: string, cast: string])[]; readonly down?: true };
} = {
  dringend: {
    by: [
      [rank, "int"],
      ["i.received_at", "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
  oudste: {
    by: [
      ["i.melddatum", "date"],
      ["i.received_at", "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
  nieuwste: {
    by: [
      ["i.melddatum", "date"],
      ["i.received_at", "timestamptz"],
      ["i.id", "uuid"],
    ],
    down: true,
  },
  termijn: {
    by: [
      [decideBy, "date"],
      ["i.id", "uuid"],
    ],
  },
  taak: {
    by: [
      [taskDay, "date"],
      ["i.id", "uuid"],
    ],
  },
  wacht: {
    by: [
      [waiting, "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
};

/** One page of the list, in the order asked. Goes on from the last row shown: new intakes never move a row to another page. */
export async function queuePage(staff: Staff, view: QueueView, size: number, now: Date): Promise<QueuePage> {
  const values = new Values();
  const where = [visibleTo(staff, values), ...conditions(staff, view, values, now)];
  const { by, down } = orders[view.order];
  if (view.after?.length === by.length) {
    const place = view.after.map((value, index) => `${values.add(value)}::${by[index]?.[1]}`);
    where.push(`(${by.map(([column]) => column).join(", ")}) ${down ? "<" : ">"} (${place.join(", ")})`);
  }
  const sql = `select i.id, i.reference, i.kind, i.state, i.gemeente, i.language, i.urgency, i.melddatum::text as melddatum,
      i.received_at as "receivedAt", i.completed_at is not null as completed, i.waiting_since as "waitingSince", i.decide_by::text as "decideBy",
      i.to_confirm as "toConfirm", i.shielded, i.assignee, s.name as "assigneeName",
      ${hasDuplicate(staff, values)} as duplicate,
      ${isUnmet(values, now)} as unmet,
      ${bringsPapers} as brings,
      ${view.order === "taak" ? `${taskDay}::text as "taskOn",` : ""}
      ${hasUnread} as message
    from intake i left join staff s on s.tenant = i.tenant and s.id = i.assignee
    where ${where.join(" and ")}
    order by ${by.map(([column]) => `${column} ${down ? "desc" : "asc"}`).join(", ")} limit ${values.add(size + 1)}`;
  const rows = await query<QueueRow & Record<string, unknown>>(nameOf(sql), sql, values.list);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, after: rows.length > size && last ? placeOf(view.order, last) : null };
}

/** How many intakes a part of the list holds, counted up to `most`. */
export async function queueCount(staff: Staff, tab: Tab, most: number, now: Date): Promise<number> {
  const values = new Values();
  const where = [visibleTo(staff, values), ...tabCondition(tab, staff, values, now)];
  const sql = `select count(*)::int as count from (select 1 from intake i where ${where.join(" and ")} limit ${values.add(most)}) counted`;
  const [row] = await query<{ count: number }>(nameOf(sql), sql, values.list);
  return row?.count ?? 0;
}

function conditions(staff: Staff, view: QueueView, values: Values, now: Date): string[] {
  const parts = tabCondition(view.found.length > 0 ? "alles" : view.tab, staff, values, now);
  if (view.gemeente) parts.push(`i.gemeente = ${values.add(view.gemeente)}`);
  if (view.kind) parts.push(`i.kind = ${values.add(view.kind)}`);
  if (view.assignee === "niemand") parts.push("i.assignee is null");
  else if (view.assignee) parts.push(`i.assignee::text = ${values.add(view.assignee)}`);
  for (const { kind, hash } of view.found) {
    const bytes = Buffer.from(hash, "base64url");
    parts.push(`exists (select 1 from intake_find f where f.tenant = i.tenant and f.intake_id = i.id
      and f.kind = ${values.add(kind)} and f.hash = ${values.add(bytes)})`);
  }
  return parts;
}

function tabCondition(tab: Tab, staff: Staff, values: Values, now: Date): string[] {
  const open = () => `i.state = any(${values.add(openStates)}::text[])`;
  const whole = ["i.joined_to is null"];
  switch (tab) {
    case "nieuw":
      return [...whole, "i.assignee is null", "i.state in ('stored', 'received')"];
    case "van-mij":
      return [...whole, `i.assignee = ${values.add(staff.id)}::uuid`, open()];
    case "lopend":
      return [...whole, "(i.assignee is not null or i.state in ('in_progress', 'asked_to_complete'))", open()];
    case "dringend":
      return [...whole, "i.urgency in ('crisis', 'soon')", open()];
    case "nieuw-bericht":
      // Also of what is closed or joined: an objection comes after the decision.
      return [hasUnread];
    case "wacht-op-inwoner":
      return [...whole, open(), waitsOnResident(values, dayInAmsterdam(now))];
    case "bijna-te-laat":
      return [...whole, ...isNearlyLate(values, dayInAmsterdam(now))];
    case "te-laat":
      return [...whole, ...isLate(values, dayInAmsterdam(now))];
    case "zonder-afspraak":
      return [...whole, isUnmet(values, now)];
    case "gevraagd":
    case "terugbellen":
    case "nazorg":
    case "niet-gesproken":
      return [...whole, ...taskPart(tab, staff, values, dayInAmsterdam(now))];
    case "brengt-papieren":
      return [...whole, open(), bringsPapers];
    case "te-bevestigen":
      return [...whole, "i.to_confirm", open()];
    case "afgesloten":
      return [...whole, `not (${open()})`];
    case "alles":
      return whole;
  }
}

function placeOf(order: Order, row: QueueRow): NonNullable<QueueView["after"]> {
  const received = row.receivedAt.toISOString();
  if (order === "dringend") return [urgencyRank[row.urgency], received, row.id];
  if (order === "termijn") return [row.decideBy ?? "infinity", row.id];
  if (order === "taak") return [row.taskOn ?? "infinity", row.id];
  if (order === "wacht") return [row.waitingSince?.toISOString() ?? "infinity", row.id];
  return [row.melddatum, received, row.id];
}

/** One prepared statement per shape of the list. */
function nameOf(sql: string): string {
  return `queue-${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
}
