import type { CalendarDay } from "#app/kernel/day.ts";
import { checkException } from "./check-rule.ts";
import type { Agenda, ScheduleException } from "./model.ts";
import { type Read, readDay, readTime, type Typed, type WrongTyped } from "./typed.ts";

/** Why a place is closed, as residents read it: `appointments:closed.<reason>`. */
export const closureReasons = ["teamDay", "moving", "illness", "bridgeDay", "other"] as const;

/**
 * Reads a closure, or other hours on one day, as a beheerder typed it.
 * @param typed `wat` is `everywhere`, `location:<id>`, `resource:<id>` or `service:<code>`.
 * @param id of the new exception.
 */
export function readClosure(
  typed: Typed,
  { agenda, locations, today, id }: { agenda: Agenda; locations: readonly string[]; today: CalendarDay; id: string },
): Read<ScheduleException> {
  const wrong: WrongTyped[] = [];
  const scope = scopeOf(typed.wat ?? "", agenda, locations);
  if (!scope) wrong.push({ field: "wat", code: "choose" });
  const day = readDay(typed.dag ?? "");
  if (!day) wrong.push({ field: "dag", code: "day" });
  else if (day < today) wrong.push({ field: "dag", code: "past" });
  const whole = !typed.van && !typed.tot;
  const [starts, ends] = whole ? [null, null] : [readTime(typed.van ?? ""), readTime(typed.tot ?? "")];
  if (!whole && !starts) wrong.push({ field: "van", code: "time" });
  if (!whole && !ends) wrong.push({ field: "tot", code: "time" });
  const effect = typed.effect === "open" ? "open" : "closed";
  if (effect === "open" && whole) wrong.push({ field: "van", code: "hoursNeeded" });
  const reason = closureReasons.find((each) => each === typed.reden);
  if (!reason) wrong.push({ field: "reden", code: "choose" });
  if (!scope || !day || !reason || wrong.length > 0) return { value: null, wrong };
  const exception: ScheduleException = { id, ...scope, day, starts, ends, effect, reason, source: "manual" };
  const checked = checkException(exception);
  return checked.ok ? { value: exception, wrong } : { value: null, wrong: [{ field: "tot", code: checked.refusal }] };
}

function scopeOf(
  what: string,
  agenda: Agenda,
  locations: readonly string[],
): Pick<ScheduleException, "scope" | "scopeId"> | null {
  if (what === "everywhere") return { scope: "everywhere", scopeId: null };
  const [scope, scopeId = ""] = what.split(":");
  if (scope === "location" && locations.includes(scopeId)) return { scope, scopeId };
  if (scope === "resource" && agenda.resources.some(({ id }) => id === scopeId)) return { scope, scopeId };
  if (scope === "service" && agenda.services.some(({ code }) => code === scopeId)) return { scope, scopeId };
  return null;
}
