import type { Staff } from "#app/identity/contract.ts";
import type { Interpreting } from "../core/booking.ts";
import type { MoveModel } from "../core/desk-model.ts";
import { agendaOf } from "./agenda.server.ts";
import { locationsFor } from "./agenda-screen.server.ts";
import { contentOf } from "./appointment-by-token.server.ts";
import { dayFrom, deskTimes } from "./desk-times.server.ts";
import { locationName, say, whenText } from "./in-dutch.server.ts";
import type { StaffAppointment } from "./staff-appointment.server.ts";

/** Only a time of one's own moves; a place at a meeting of many is given back and taken elsewhere. */
export function isMovable({ status, sessionId }: Pick<StaffAppointment, "status" | "sessionId">): boolean {
  return status === "confirmed" && sessionId === null;
}

/** Other times for an appointment that was opened with `open-appointment`, here or at another location. Null: it cannot be moved. */
export async function movePage(
  staff: Staff,
  row: StaffAppointment,
  search: URLSearchParams,
  now: Date,
): Promise<MoveModel | null> {
  if (!isMovable(row)) return null;
  const { tenant, reference, service } = row;
  const offered = (await agendaOf(tenant)).services.find(({ code }) => code === service)?.locations ?? [];
  const locations = locationsFor(staff).filter(({ id }) => offered.includes(id));
  const chosen = locations.find(({ id }) => id === search.get("plaats"))?.id;
  const location = chosen ?? row.location;
  const wish = {
    ...{
      tenant,
      service,
      location,
      interpreter: row.interpreter as Interpreting,
      spoken: row.interpreterLanguage,
      now,
    },
    ignoreLineage: row.lineage,
  };
  const times = await deskTimes(wish, dayFrom(search, now));
  const further = new URLSearchParams({ plaats: location, vanaf: times.next ?? "" });
  return {
    ...{ reference, version: row.version, location, times },
    name: (row.content && contentOf(tenant, row.id, row.content).name) || say("agenda:staff.noName"),
    now: `${whenText(row.startsAt, row.endsAt)}, ${locationName(tenant, row.location)}`,
    locations: locations.map(({ id, name }) => ({ value: id, text: name })),
    more: times.next ? `/agenda/${reference}/verzetten?${further}#d${times.next}` : null,
  };
}
