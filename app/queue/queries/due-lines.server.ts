import { formatShortDay } from "#app/i18n/format.server.ts";
import { type CalendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { isOpen } from "../core/intake-row.ts";
import type { DueModel } from "../core/queue-model.ts";
import { type Clocks, clocksOn } from "../core/terms/clocks.ts";
import { termStories } from "./clocks.server.ts";
import { say } from "./in-dutch.server.ts";

/** The terms of the aanvragen on a page of the list, by their id: the same function as on the page of one. */
export async function dueLines(
  tenant: string,
  rows: readonly { readonly id: string; readonly kind: string; readonly state: string }[],
  now: Date,
): Promise<Map<string, DueModel>> {
  const open = rows.filter(({ kind, state }) => kind === "aanvraag" && isOpen(state)).map(({ id }) => id);
  if (open.length === 0) return new Map();
  const today = dayInAmsterdam(now);
  const stories = await termStories(tenant, open);
  return new Map([...stories].map(([id, story]) => [id, dueOf(clocksOn(story, today))]));
}

function dueOf({ decideBy, daysLeft, late, paused, advance }: Clocks): DueModel {
  return {
    late,
    left: say(late ? "queue:terms.daysLate" : "queue:terms.daysLeft", { count: Math.abs(daysLeft) }),
    day: formatShortDay(decideBy),
    still: paused && dayText("still", paused.until),
    advance: advance && dayText(advance.late ? "advanceLate" : "advance", advance.due),
  };
}

function dayText(name: string, day: CalendarDay): string {
  return say(`queue:list.due.${name}`, { day: formatShortDay(day) });
}
