import { formatShortDay } from "#app/i18n/format.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { type Colleague, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { type Team, teams } from "#app/identity/queries/teams.server.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { gemeenteName, werkpleinById } from "#app/werkpleinen/contract.ts";
import { kinds } from "../core/intake-row.ts";
import { marksOf } from "../core/marks.ts";
import type { FilterModel, QueueLine, QueueModel } from "../core/queue-model.ts";
import {
  type Order,
  orderIn,
  ordersIn,
  type QueueView,
  queueAddress,
  type Tab,
  tabs,
  teamPrefix,
} from "../core/queue-view.ts";
import { dueLines } from "./due-lines.server.ts";
import { languageName, say, sinceDay, sinceMoment } from "./in-dutch.server.ts";
import { type QueueRow, queueCount, queuePage } from "./queue-page.server.ts";
import { findable } from "./queue-search.server.ts";
import { type SavedFilter, savedFilters } from "./saved-filters.server.ts";
import { taskLines } from "./task-parts.server.ts";

const pageSize = 25;
/** Counting stops here: nobody acts on the difference, and a count of everything costs more than the page. */
const countedUpTo = 500;
const uncounted: ReadonlySet<Tab> = new Set(["afgesloten", "alles"]);

/** The whole screen of the list for one colleague. */
export async function queueScreen(staff: Staff, view: QueueView, now: Date): Promise<QueueModel> {
  const [colleagues, ofTeams] = await Promise.all([staffNames(staff.tenant), teams(staff.tenant)]);
  const [page, counts] = await Promise.all([queuePage(staff, view, pageSize, now), countsFor(staff, view, now)]);
  const isSearch = view.found.length > 0;
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? "";
  const ids = page.rows.map(({ id }) => id);
  const [due, tasks, saved] = await Promise.all([
    dueLines(staff.tenant, page.rows, now),
    taskLines(staff, ids, nameOf, now),
    savedFilters(staff),
  ]);
  const [, here] = queueAddress(view, { after: view.after }).split("?");
  const from = here ? `?${new URLSearchParams({ uit: here })}` : "";
  const isFiltered = isSearch || view.gemeente !== null || view.kind !== null || view.assignee !== null;
  return {
    tabs: counts.map(([tab, count]) => ({
      tab,
      href: queueAddress(view, { tab, order: orderIn(tab, view), found: [] }),
      current: !isSearch && tab === view.tab,
      count: countText(count),
    })),
    rows: page.rows.map((row) => ({
      ...lineOf(row, staff, now),
      due: due.get(row.id) ?? null,
      tasks: tasks.get(row.id) ?? [],
      href: `/werkvoorraad/${row.reference}${from}`,
    })),
    ...keptPart(view, saved),
    canDivide: may(staff, "queue.divide"),
    next: page.after ? queueAddress(view, { after: page.after }) : null,
    first: view.after ? queueAddress(view) : null,
    searched: isSearch ? searchedText(view, page.common) : null,
    clear: isFiltered ? queueAddress(view, { found: [], gemeente: null, kind: null, assignee: null }) : null,
    filters: filtersOf(staff, view, colleagues, ofTeams),
    carried: carriedBy(view),
    sorts: { due: sortBy(view, "termijn"), age: sortBy(view, "oudste", "nieuwste"), waiting: sortBy(view, "wacht") },
  };
}

/** What was searched by, and that only what is open is shown where so many are found that nobody looks through them. */
function searchedText({ found }: QueueView, common: boolean): string {
  const kinds = [...new Set(found.map(({ kind }) => say(`queue:list.search.kinds.${kind}`)))].join(", ");
  const active = say("queue:list.search.active", { kinds });
  return common ? `${active} ${say("queue:list.search.common", { most: findable })}` : active;
}

/** What the form with filters carries along. */
function carriedBy({ tab, found }: QueueView): QueueModel["carried"] {
  const by = found.map(({ kind, hash }) => `${kind}.${hash}`).join("~");
  return [...(tab === "nieuw" ? [] : [{ name: "vak", value: tab }]), ...(by ? [{ name: "zoek", value: by }] : [])];
}

/** What this colleague keeps, and where the list as it stands leads to. */
function keptPart(view: QueueView, saved: readonly SavedFilter[]): Pick<QueueModel, "saved" | "here"> {
  const here = queueAddress(view);
  return {
    saved: saved.map((one) => ({ ...one, current: one.href === here })),
    here: view.found.length > 0 ? null : here,
  };
}

/** Who lets one colleague decide has nothing that waits for another. */
function isUsed(tab: Tab, { tenant }: Staff): boolean {
  return tab !== "wacht-op-akkoord" || (werkpleinById(tenant).twoDecide ?? []).length > 0;
}

function countsFor(staff: Staff, view: QueueView, now: Date) {
  const shown = tabs.filter((tab) => tab === view.tab || isUsed(tab, staff));
  return Promise.all(
    shown.map(async (tab) => {
      return [tab, uncounted.has(tab) ? null : await queueCount(staff, tab, countedUpTo, now)] as const;
    }),
  );
}

function countText(count: number | null): string {
  if (count === null) return "";
  return count >= countedUpTo ? say("queue:list.more", { count }) : String(count);
}

/** The link of a column: its order, or the other way round when it is in that order already. */
function sortBy(view: QueueView, up: Order, down?: Order) {
  const next = view.order === up && down ? down : up;
  const direction =
    view.order === up ? ("ascending" as const) : view.order === down ? ("descending" as const) : ("none" as const);
  return { href: queueAddress(view, { order: next }), direction };
}

function lineOf(row: QueueRow, staff: Staff, now: Date): Omit<QueueLine, "href" | "due" | "tasks"> {
  const melddatum = calendarDay(row.melddatum);
  return {
    reference: row.reference,
    kind: say(`queue:kinds.${row.kind}`),
    marks: marksOf(row),
    age: sinceDay(melddatum, dayInAmsterdam(now)),
    day: formatShortDay(melddatum),
    state: say(`queue:states.${row.state}`),
    gemeente: gemeenteName(row.gemeente) ?? row.gemeente,
    language: languageName(row.language),
    waiting: row.waitingSince ? sinceMoment(row.waitingSince, now) : "–",
    assignee: row.assignee === staff.id ? say("queue:list.you") : (row.assigneeName ?? "–"),
  };
}

function filtersOf(
  staff: Staff,
  view: QueueView,
  names: readonly Colleague[],
  ofTeams: readonly Team[],
): FilterModel[] {
  const all = { value: "", text: say("queue:list.filters.all") };
  const { gemeenten } = werkpleinById(staff.tenant);
  const own = gemeenten.filter(({ id }) => staff.gemeenten.length === 0 || staff.gemeenten.includes(id));
  return [
    {
      name: "gemeente",
      value: view.gemeente ?? "",
      options: [all, ...own.map(({ id, name }) => ({ value: id, text: name }))],
    },
    {
      name: "soort",
      value: view.kind ?? "",
      options: [all, ...kinds.map((kind) => ({ value: kind, text: say(`queue:kinds.${kind}`) }))],
    },
    {
      name: "van",
      value: view.assignee ?? "",
      options: [all, ...whoseOf(staff, names, ofTeams)],
    },
    {
      name: "volgorde",
      value: view.order,
      options: ordersIn(view.found.length > 0 ? "alles" : view.tab).map((order) => ({
        value: order,
        text: say(`queue:list.orders.${order}`),
      })),
    },
  ].map((filter) => ({ ...filter, label: say(`queue:list.filters.${filterLabels[filter.name]}`) }) as FilterModel);
}

/** Nobody, who asks, the teams and the other colleagues. */
function whoseOf(staff: Staff, names: readonly Colleague[], ofTeams: readonly Team[]): FilterModel["options"] {
  return [
    { value: "niemand", text: say("queue:list.filters.nobody") },
    { value: staff.id, text: say("queue:list.filters.me") },
    ...ofTeams.map(({ id, name }) => ({ value: teamPrefix + id, text: say("queue:list.filters.team", { name }) })),
    ...names.filter(({ id }) => id !== staff.id).map(({ id, name }) => ({ value: id, text: name })),
  ];
}

const filterLabels: { readonly [name: string]: string } = {
  gemeente: "gemeente",
  soort: "kind",
  van: "assignee",
  volgorde: "order",
};
