import { query } from "#app/platform/db.server.ts";
import { waitedSince } from "../core/unmet.ts";
import { isOpenIntake, Values } from "./visible-to.server.ts";

/**
 * The condition under which a melding `i` waited a working day without an appointment. One that was cancelled or missed is none: nobody was
 * met. What was booked for a melding that was joined to this one counts.
 */
export function isUnmet(values: Values, now: Date): string {
  // With `offset 0` an index is asked for one intake at a time: the first rows of a pile are few of a great many appointments.
  const met = "a.status in ('confirmed', 'arrived', 'done') offset 0";
  return `(i.kind = 'melding' and i.received_at <= ${values.add(waitedSince(now))}::timestamptz
    and ${isOpenIntake("i")} and i.joined_to is null
    and not exists (select 1 from appointment a where a.tenant = i.tenant and a.intake_id = i.id and ${met})
    and not exists (select 1 from intake j join appointment a on a.tenant = j.tenant and a.intake_id = j.id
      where j.tenant = i.tenant and j.joined_to = i.id and ${met}))`;
}

/** The same of one intake, for the head of its page. */
export async function isIntakeUnmet(tenant: string, id: string, now: Date): Promise<boolean> {
  const values = new Values();
  const sql = `select 1 from intake i where i.tenant = ${values.add(tenant)} and i.id = ${values.add(id)}::uuid and ${isUnmet(values, now)}`;
  return (await query("queue-unmet-intake", sql, values.list)).length > 0;
}
