import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import type { HistoryLine } from "#app/queue/contract.ts";
import { readPeriod } from "#app/reporting/contract.ts";

/** The figures of the source documents, turned into the histories that have these counts. */
export function reference<Rows>(name: string): Rows {
  return (JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), "utf8")) as { rows: Rows }).rows;
}

/** So many days of a period, spread over it. */
export function daysOver(period: string, count: number): CalendarDay[] {
  const found = readPeriod(period);
  if (!found) throw new Error(`no period ${period}`);
  const length =
    Math.round((Date.parse(`${found.to}T00:00:00Z`) - Date.parse(`${found.from}T00:00:00Z`)) / 86_400_000) + 1;
  return Array.from({ length: count }, (_, at) => addDays(found.from, Math.floor((at * length) / count)));
}

interface Told {
  readonly id: string;
  readonly werkplein: string;
  readonly gemeente: string;
  readonly received: CalendarDay;
}

const always = { channel: "paper", language: "nl", statushouder: false, reason: "" } as const;

/** A melding that became nothing, or nothing yet. */
export function melding(told: Told, more: Partial<HistoryLine> = {}): HistoryLine {
  return { ...always, ...told, kind: "melding", ...more } as HistoryLine;
}

/** An aanvraag, decided on a day. */
export function aanvraag(told: Told & { readonly regeling?: string }, more: Partial<HistoryLine> = {}): HistoryLine {
  return { ...always, regeling: "algemene-bijstand", pauses: [], ...told, kind: "aanvraag", ...more } as HistoryLine;
}

export { calendarDay };
