import { query } from "#app/platform/db.server.ts";
import type { Booked } from "../core/conflicts.ts";

/** An appointment to come, without whose it is. */
export interface BookedAhead extends Booked {
  readonly reference: string;
}

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly location: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly resources: readonly string[];
}

/** Every appointment that is kept and has not begun, with what it claims. */
export async function bookedAhead(tenant: string, now: Date): Promise<readonly BookedAhead[]> {
  const rows = await query<Row>(
    "appointments-booked-ahead",
    `select a.id, a.reference, a.service, a.location, a.starts_at, a.ends_at,
       array(select x.resource_id::text from appointment_allocation x
             where x.tenant = a.tenant and x.appointment_id = a.id) as resources
     from appointment a where a.tenant = $1 and a.status = 'confirmed' and a.starts_at > $2
     order by a.starts_at, a.reference`,
    [tenant, now],
  );
  return rows.map(({ starts_at, ends_at, resources, ...row }) => ({
    ...row,
    ...{ resourceIds: resources, start: starts_at, end: ends_at },
  }));
}
