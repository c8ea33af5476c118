import { type AgendaChange, changed } from "../core/agenda-change.ts";
import { type Conflict, conflictsOf } from "../core/conflicts.ts";
import { agendaOf } from "./agenda.server.ts";
import { type BookedAhead, bookedAhead } from "./booked-ahead.server.ts";

export interface Broken extends BookedAhead {
  readonly why: Conflict["why"];
}

/**
 * What a change would leave without a place, a colleague or an open door, and had one before: appointments, meetings of many, and
 * times that somebody is choosing right now, since they are taken in a moment.
 */
export async function brokenBy(tenant: string, change: AgendaChange, now: Date): Promise<readonly Broken[]> {
  return (await touchedBy(tenant, change, now)).broken;
}

/** Also what was held there and not taken: nobody has it, so it is nobody to call, but it is not to be taken any more. */
export async function touchedBy(
  tenant: string,
  change: AgendaChange,
  now: Date,
): Promise<{ readonly broken: readonly Broken[]; readonly ranOut: readonly Broken[] }> {
  const [agenda, booked] = await Promise.all([agendaOf(tenant), bookedAhead(tenant, now)]);
  const before = new Set(conflictsOf(agenda, booked).map(({ id }) => id));
  const why = new Map(conflictsOf(changed(agenda, change), booked).map((each) => [each.id, each.why]));
  const touched = booked.flatMap((each) => {
    const reason = why.get(each.id);
    return reason && !before.has(each.id) ? [{ ...each, why: reason }] : [];
  });
  const isOver = ({ kind }: Broken) => kind === "ranOut";
  return { broken: touched.filter((each) => !isOver(each)), ranOut: touched.filter(isOver) };
}
