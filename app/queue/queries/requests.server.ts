import { type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { RequestContent } from "../commands/ask-for-papers.server.ts";

/** Papers that were asked for, and whether they still are. */
export interface PaperRequest extends RequestContent {
  readonly id: string;
  readonly askedOn: CalendarDay;
  readonly until: CalendarDay;
  readonly endedOn: CalendarDay | null;
}

/** Every request for papers of an aanvraag, the newest first. */
export async function requestsOf(tenant: string, intakeId: string): Promise<PaperRequest[]> {
  const rows = await query<{ id: string; asked: string; until: string; ended: string | null; content: Uint8Array }>(
    "requests-of",
    `select id, asked_on::text as asked, until_on::text as until, ended_on::text as ended, content
     from intake_request where tenant = $1 and intake_id = $2 and ground = 'papers' order by asked_on desc, id`,
    [tenant, intakeId],
  );
  return rows.map(({ id, asked, until, ended, content }) => ({
    ...{
      id,
      askedOn: calendarDay(asked),
      until: calendarDay(until),
      endedOn: ended === null ? null : calendarDay(ended),
    },
    ...unsealJson<RequestContent>(`request:${tenant}:${id}`, content),
  }));
}

/** The day of the first request that is still open; null when none is. */
export async function firstAskedOn(tenant: string, reference: string): Promise<CalendarDay | null> {
  const [row] = await query<{ day: string | null }>(
    "first-asked-on",
    `select min(r.asked_on)::text as day from intake_request r join intake i on i.tenant = r.tenant and i.id = r.intake_id
     where i.tenant = $1 and i.reference = $2 and r.ended_on is null`,
    [tenant, reference],
  );
  return row?.day ? calendarDay(row.day) : null;
}
