import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, query } from "#app/platform/db.server.ts";
import type { Freed, Waiting } from "../core/waitlist.ts";
import type { WaitlistContent } from "../core/waitlist-form.ts";
import { hasAlready } from "./has-already.server.ts";

/** Everybody who waits for this kind of appointment, what they have already, and whether this very time was offered to them before. */
export async function waitingFor(tenant: string, freed: Freed, now: Date): Promise<readonly Waiting[]> {
  const { service, location, start } = freed;
  const rows = await query<Omit<Waiting, "has"> & { readonly content: Uint8Array }>(
    "appointments-waiting-for",
    `select w.id, w.service, w.location, w.language, w.interpreter_language as "interpreterLanguage", w.notice_min as "noticeMin",
       w.created_at as since, w.intake_id as "intakeId", w.content, o.entry_id is not null as asked
     from waitlist_entry w
     left join waitlist_offer o on o.tenant = w.tenant and o.entry_id = w.id and o.starts_at = $4 and o.location = $3
     where w.tenant = $1 and w.service = $2 and w.status = 'waiting'`,
    [tenant, service, location, start],
  );
  const people = rows.map(({ id, intakeId, content }) => ({
    ...{ id, intakeId },
    ...unsealJson<WaitlistContent>(`waitlist:${tenant}:${id}`, content),
  }));
  const had = await hasAlready(db, { tenant, service, now }, people);
  return rows.map(({ content: _, ...row }) => ({ ...row, has: had.get(row.id)?.[0]?.startsAt ?? null }));
}
