import { formatDay } from "#app/i18n/format.server.ts";
import { gemeentenOf, may, type Staff } from "#app/identity/contract.ts";
import { addDays, type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import type { AgendaDay, AgendaLine, AgendaModel } from "../core/agenda-model.ts";
import { type AgendaView, agendaAddress, daysInView } from "../core/agenda-view.ts";
import { startOf } from "../core/wall-time.ts";
import { lanesOf } from "./agenda-lanes.server.ts";
import { type AgendaAsk, type AgendaRow, agendaRows, type SessionRow, sessionRows } from "./agenda-rows.server.ts";
import { languageName, locationName, say, serviceName, spokenText, timesText } from "./in-dutch.server.ts";
import { gemeenteAt } from "./staff-appointment.server.ts";

/** The locations of a Werkplein where this colleague works. */
export function locationsFor(staff: Staff) {
  const gemeenten = gemeentenOf(staff);
  const theirs = ({ gemeente }: { readonly gemeente: string }) => gemeenten?.includes(gemeente) !== false;
  return werkpleinById(staff.tenant).locations.filter(theirs);
}

/** A day or a week of a location, or of this colleague. No names: those stand on the page of an appointment, and opening it is written down. */
export async function agendaScreen(staff: Staff, view: AgendaView, now: Date): Promise<AgendaModel> {
  const locations = locationsFor(staff);
  const here = locations.find(({ id }) => id === view.location) ?? locations[0];
  const chosen: AgendaView = { ...view, location: here?.id ?? null };
  const { first, count } = daysInView(chosen);
  const ask: AgendaAsk = {
    ...{ staff, mine: view.mine },
    locations: view.mine ? locations.map(({ id }) => id) : here ? [here.id] : [],
    ...{ from: new Date(startOf(first)), to: new Date(startOf(addDays(first, count))) },
  };
  const [rows, sessions] = await Promise.all([agendaRows(ask), sessionRows(ask)]);
  const days = Array.from({ length: count }, (_, n) => addDays(first, n));
  return {
    title: view.mine ? say("agenda:staff.mine") : (here?.name ?? ""),
    location: here?.id ?? "",
    locations: locations.map(({ id, name }) => ({ value: id, text: name })),
    ...{ day: view.day, span: view.span, mine: view.mine },
    ...waysOf(chosen, count, dayInAmsterdam(now)),
    days: days.map((day) => dayOf(day, { staff, rows, sessions, view: chosen })),
  };
}

function waysOf(view: AgendaView, count: number, today: CalendarDay): Pick<AgendaModel, "ways" | "views"> {
  const views = [
    {
      name: "day",
      href: agendaAddress(view, { span: "day", mine: false }),
      current: view.span === "day" && !view.mine,
    },
    {
      name: "week",
      href: agendaAddress(view, { span: "week", mine: false }),
      current: view.span === "week" && !view.mine,
    },
    { name: "mine", href: agendaAddress(view, { span: "week", mine: true }), current: view.mine },
  ] as const;
  const ways = {
    before: agendaAddress(view, { day: addDays(view.day, -count) }),
    today: agendaAddress(view, { day: today }),
    after: agendaAddress(view, { day: addDays(view.day, count) }),
  };
  return { ways, views };
}

interface Found {
  readonly staff: Staff;
  readonly rows: readonly AgendaRow[];
  readonly sessions: readonly SessionRow[];
  readonly view: AgendaView;
}

function dayOf(day: CalendarDay, { staff, rows, sessions, view }: Found): AgendaDay {
  const onDay = ({ startsAt }: { readonly startsAt: Date }) => dayInAmsterdam(startsAt) === day;
  const [own, many] = [rows.filter(onDay), sessions.filter(onDay)];
  const lines = [
    ...own.map((row) => ({ at: row.startsAt, line: lineOf(staff, row, view.mine) })),
    ...many.map((row) => ({ at: row.startsAt, line: sessionLine(staff.tenant, row) })),
  ];
  return {
    day,
    title: formatDay(day, "nl"),
    lines: lines.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ line }) => line),
    lanes: view.span === "day" ? lanesOf(own, many) : [],
  };
}

const tones: { readonly [status: string]: AgendaLine["tone"] } = { arrived: "ok", done: "ok", no_show: "soon" };

function lineOf(staff: Staff, row: AgendaRow, mine: boolean): AgendaLine {
  const time = timesText(row.startsAt, row.endsAt);
  const who = row.who.join(", ");
  const file = { ...row, gemeente: gemeenteAt(row.tenant, row.location) };
  if (!may(staff, "appointment.view", file))
    return {
      id: row.id,
      time,
      what: say("agenda:staff.taken"),
      who,
      language: "",
      state: "",
      tone: "plain",
      link: null,
    };
  const checked = row.identityCheckedAt ? `, ${say("agenda:staff.identityChecked")}` : "";
  return {
    ...{ id: row.id, time, who, language: spokenText(row), tone: tones[row.status] ?? "plain" },
    what: mine ? `${serviceName(row.service)}, ${locationName(row.tenant, row.location)}` : serviceName(row.service),
    state: `${say(`agenda:staff.states.${row.status}`)}${checked}`,
    link: { href: `/agenda/${row.reference}`, text: row.reference },
  };
}

function sessionLine(tenant: string, row: SessionRow): AgendaLine {
  const place = row.meetingPoint || locationName(tenant, row.location);
  return {
    ...{ id: row.id, time: timesText(row.startsAt, row.endsAt), what: `${serviceName(row.service)}, ${place}` },
    ...{ who: row.who.join(", "), language: languageName(row.language), state: placesText(row), tone: "plain" },
    link: { href: `/agenda/bijeenkomst/${row.id}`, text: say("agenda:staff.whoComes") },
  };
}

function placesText({ taken, capacity }: SessionRow): string {
  return say("agenda:staff.places", { taken, capacity });
}
