import { type AgendaChange, changed } from "../core/agenda-change.ts";
import { type Conflict, conflictsOf } from "../core/conflicts.ts";
import { agendaOf } from "./agenda.server.ts";
import { type BookedAhead, bookedAhead } from "./booked-ahead.server.ts";

export interface Broken extends BookedAhead {
  readonly why: Conflict["why"];
}

/** Appointments that a change would leave without a place, a colleague or an open door, and that had one before. */
export async function brokenBy(tenant: string, change: AgendaChange, now: Date): Promise<readonly Broken[]> {
  const [agenda, booked] = await Promise.all([agendaOf(tenant), bookedAhead(tenant, now)]);
  const before = new Set(conflictsOf(agenda, booked).map(({ id }) => id));
  const why = new Map(conflictsOf(changed(agenda, change), booked).map((each) => [each.id, each.why]));
  return booked.flatMap((each) => {
    const reason = why.get(each.id);
    return reason && !before.has(each.id) ? [{ ...each, why: reason }] : [];
  });
}
