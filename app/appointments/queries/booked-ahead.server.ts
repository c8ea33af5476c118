import { query } from "#app/platform/db.server.ts";
import type { Booked } from "../core/conflicts.ts";

/** Something to come that a change may break, without whose it is. */
export interface BookedAhead extends Booked {
  /** `ranOut`: a time that was held and not taken, that nobody swept yet. */
  readonly kind: "kept" | "choosing" | "ranOut" | "meeting";
  /** Of an appointment; a meeting has none. */
  readonly reference: string;
}

interface Row {
  readonly id: string;
  readonly kind: BookedAhead["kind"];
  readonly reference: string;
  readonly service: string;
  readonly location: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly of_many: boolean;
  readonly resources: readonly string[];
}

/** Every appointment and meeting that has not begun, and every time that somebody is choosing, with what it claims. A meeting comes before its people. */
export async function bookedAhead(tenant: string, now: Date): Promise<readonly BookedAhead[]> {
  const rows = await query<Row & Record<string, unknown>>(
    "appointments-booked-ahead",
    `select a.id, a.reference, a.service, a.location, a.starts_at, a.ends_at, a.session_id is not null as of_many,
       case when a.status = 'confirmed' then 'kept' when a.hold_expires_at > $2 then 'choosing' else 'ranOut' end as kind,
       array(select x.resource_id::text from appointment_allocation x
             where x.tenant = a.tenant and (x.appointment_id = a.id or x.session_id = a.session_id)) as resources
     from appointment a where a.tenant = $1 and a.status in ('confirmed', 'hold') and a.starts_at > $2
     union all
     select g.id, '', g.service, g.location, g.starts_at, g.ends_at, true, 'meeting',
       array(select x.resource_id::text from appointment_allocation x where x.tenant = g.tenant and x.session_id = g.id)
     from group_session g where g.tenant = $1 and g.status = 'planned' and g.starts_at > $2
     order by starts_at, reference`,
    [tenant, now],
  );
  return rows.map(({ starts_at, ends_at, of_many, resources, ...row }) => ({
    ...row,
    ...{ resourceIds: resources, start: starts_at, end: ends_at, ofMany: of_many },
  }));
}
