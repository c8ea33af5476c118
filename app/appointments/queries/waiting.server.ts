import { query } from "#app/platform/db.server.ts";
import type { Freed, Waiting } from "../core/waitlist.ts";

/** Everybody who waits for this kind of appointment, and whether this very time was offered to them before. */
export async function waitingFor(tenant: string, { service, location, start }: Freed): Promise<readonly Waiting[]> {
  return query<Waiting>(
    "appointments-waiting-for",
    `select w.id, w.service, w.location, w.language, w.interpreter_language as "interpreterLanguage", w.notice_min as "noticeMin",
       w.created_at as since, w.intake_id as "intakeId", a.starts_at as has, o.entry_id is not null as asked
     from waitlist_entry w
     left join appointment a on a.tenant = w.tenant and a.id = w.appointment_id and a.status = 'confirmed'
     left join waitlist_offer o on o.tenant = w.tenant and o.entry_id = w.id and o.starts_at = $4 and o.location = $3
     where w.tenant = $1 and w.service = $2 and w.status = 'waiting'`,
    [tenant, service, location, start],
  );
}
