import { compareText } from "#app/i18n/format.server.ts";
import type { AgendaBar, AgendaLane } from "../core/agenda-model.ts";
import { onTheClock } from "../core/wall-time.ts";
import type { AgendaRow, SessionRow } from "./agenda-rows.server.ts";
import { say } from "./in-dutch.server.ts";

/** The drawing of a day: one lane for each colleague who has something, and one for what is nobody's. */
export function lanesOf(rows: readonly AgendaRow[], sessions: readonly SessionRow[]): readonly AgendaLane[] {
  const lanes = new Map<string, AgendaBar[]>();
  const all = [...rows.map((row) => ({ row, many: false })), ...sessions.map((row) => ({ row, many: true }))];
  for (const { row, many } of all) {
    const names = row.colleagues.length > 0 ? row.colleagues : [say("agenda:staff.nobody")];
    for (const name of names) lanes.set(name, [...(lanes.get(name) ?? []), barOf(row, many)]);
  }
  return [...lanes].sort(([a], [b]) => compareText(a, b)).map(([name, bars]) => ({ name, bars }));
}

function barOf(row: AgendaRow | SessionRow, many: boolean): AgendaBar {
  const label = onTheClock(row.startsAt).time;
  const from = minutes(label);
  return { id: row.id, from, to: from + (row.endsAt.getTime() - row.startsAt.getTime()) / 60_000, label, many };
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
