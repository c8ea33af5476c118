import { formatShortDay } from "#app/i18n/format.server.ts";
import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import { type CalendarDay, dayInAmsterdam, dayNumber } from "#app/kernel/day.ts";
import { gemeenteName, werkpleinById } from "#app/werkpleinen/contract.ts";
import { householdStates, origins, taskKinds } from "../core/household.ts";
import type { HouseholdListLine, RegisterModel, TaskLine } from "../core/register-model.ts";
import { type RegisterTab, type RegisterView, registerAddress, registerTabs } from "../core/register-view.ts";
import { say } from "./in-dutch.server.ts";
import { type HouseholdLine, householdPage, type TaskRow, taskCount, taskPage } from "./register-page.server.ts";

const pageSize = 25;
const countedUpTo = 500;

/** The whole screen of the register for one colleague. A search looks through every household. */
export async function registerScreen(staff: Staff, asked: RegisterView, now: Date): Promise<RegisterModel> {
  const isSearch = asked.found.length > 0;
  const view: RegisterView = isSearch ? { ...asked, tab: "huishoudens" } : asked;
  const today = dayInAmsterdam(now);
  const byTask = view.tab !== "huishoudens";
  const [page, counts] = await Promise.all([
    byTask ? taskPage(staff, view, today, pageSize) : householdPage(staff, view, pageSize),
    Promise.all(registerTabs.map((tab) => countOf(staff, tab, today))),
  ]);
  const filtered = isSearch || view.gemeente || view.kind || view.state || view.origin;
  return {
    tab: view.tab,
    tabs: registerTabs.map((tab, at) => ({
      tab,
      href: registerAddress(view, { tab, found: [] }),
      current: !isSearch && tab === view.tab,
      count: counts[at] ?? "",
    })),
    tasks: byTask ? (page.rows as readonly TaskRow[]).map((row) => taskLine(row, today)) : [],
    households: byTask ? [] : (page.rows as readonly HouseholdLine[]).map(householdLine),
    next: page.after ? registerAddress(view, { after: page.after }) : null,
    first: view.after ? registerAddress(view) : null,
    searched: isSearch ? say("register:list.searched") : null,
    clear: filtered
      ? registerAddress({ ...view, gemeente: null, kind: null, state: null, origin: null, found: [] })
      : null,
    filters: isSearch ? [] : filtersOf(staff, view),
    carried: view.tab === "nu" ? [] : [{ name: "vak", value: view.tab }],
  };
}

async function countOf(staff: Staff, tab: RegisterTab, today: CalendarDay): Promise<string> {
  if (tab === "huishoudens") return "";
  const count = await taskCount(staff, tab, today, countedUpTo);
  return count >= countedUpTo ? say("queue:list.more", { count }) : String(count);
}

/** "vandaag", "3 dagen te laat", or nothing for what lies ahead. */
export function lateText(dueOn: CalendarDay, today: CalendarDay): string {
  const days = dayNumber(today) - dayNumber(dueOn);
  if (days < 0) return "";
  return days === 0 ? say("register:list.today") : say("register:list.late", { count: days });
}

/** What is to be done, in words: "Bellen", "Afspraak om 10:00", "Inloop", "Nazorg: Huurtoeslag". */
export function taskText({ kind, scheme, startsAt }: Pick<TaskRow, "kind" | "scheme" | "startsAt">): string {
  if (kind === "call") return say("register:tasks.call");
  if (kind === "outcome") return say("register:tasks.outcome", { scheme: schemeName(scheme ?? "") });
  return startsAt ? say("register:tasks.appointment", { time: startsAt }) : say("register:tasks.walkIn");
}

export function schemeName(id: string): string {
  return say(`regelingen:schemes.${id}.name`);
}

function taskLine(row: TaskRow, today: CalendarDay): TaskLine {
  return {
    ...openingOf(row),
    id: row.id,
    what: row.shielded && row.kind === "outcome" ? say("register:kinds.outcome") : taskText(row),
    day: formatShortDay(row.dueOn),
    late: lateText(row.dueOn, today),
    isLate: row.dueOn < today,
  };
}

function householdLine(row: HouseholdLine): HouseholdListLine {
  return {
    ...openingOf(row),
    origin: say(`register:origins.${row.origin}`),
    since: formatShortDay(row.createdAt),
    next: row.nextOn ? formatShortDay(row.nextOn) : "–",
  };
}

function openingOf(row: TaskRow | HouseholdLine) {
  return {
    reference: row.reference,
    href: `/register/${row.reference}`,
    gemeente: gemeenteName(row.gemeente) ?? row.gemeente,
    state: say(`register:states.${row.state}`),
    shielded: row.shielded,
    calls: row.unreached > 0 ? say("register:list.unreached", { count: row.unreached }) : "–",
  };
}

function filtersOf(staff: Staff, view: RegisterView): RegisterModel["filters"] {
  const all = { value: "", text: say("queue:list.filters.all") };
  const filter = (name: string, value: string | null, label: string, options: { value: string; text: string }[]) => ({
    ...{ name, value: value ?? "", label: say(`register:list.filters.${label}`) },
    options: [all, ...options],
  });
  const words = (ids: readonly string[], room: string) =>
    ids.map((id) => ({ value: id, text: say(`register:${room}.${id}`) }));
  const gemeente = filter("gemeente", view.gemeente, "gemeente", ownGemeenten(staff));
  if (view.tab !== "huishoudens") return [gemeente, filter("soort", view.kind, "kind", words(taskKinds, "kinds"))];
  return [
    gemeente,
    filter("stand", view.state, "state", words(householdStates, "states")),
    filter("herkomst", view.origin, "origin", words(origins, "origins")),
  ];
}

/** The gemeenten of the Werkplein that this colleague works for. */
export function ownGemeenten(staff: Staff): { value: string; text: string }[] {
  const own = gemeentenOf(staff);
  return werkpleinById(staff.tenant)
    .gemeenten.filter(({ id }) => own?.includes(id) !== false)
    .map(({ id, name }) => ({ value: id, text: name }));
}
