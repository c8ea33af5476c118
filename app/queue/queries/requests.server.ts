import { addDays, type CalendarDay, calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { RequestContent } from "../commands/ask-for-papers.server.ts";
import type { PauseGround } from "../core/terms/pauses.ts";

/** Papers that were asked for, and whether they still are. */
export interface PaperRequest extends RequestContent {
  readonly id: string;
  readonly askedOn: CalendarDay;
  readonly until: CalendarDay;
  readonly endedOn: CalendarDay | null;
}

/** The term stands still on a ground of Awb art. 4:15 lid 2; both days included. */
export interface TermPause {
  readonly id: string;
  readonly ground: Exclude<PauseGround, "papers">;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly text: string;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly ground: PauseGround;
  readonly asked: string;
  readonly until: string;
  readonly ended: string | null;
  readonly content: Uint8Array;
}

const columns = "id, ground, asked_on::text as asked, until_on::text as until, ended_on::text as ended, content";

/** Every request for papers of an aanvraag, the newest first. */
export async function requestsOf(tenant: string, intakeId: string): Promise<PaperRequest[]> {
  const rows = await query<Row>(
    "requests-of",
    `select ${columns} from intake_request
     where tenant = $1 and intake_id = $2 and ground = 'papers' order by asked_on desc, id`,
    [tenant, intakeId],
  );
  return rows.map((row) => {
    const { kinds, text } = contentOf(tenant, row);
    return { ...daysOf(row), askedOn: calendarDay(row.asked), kinds, text };
  });
}

/** Every time that the term stood, or stands, still for something else than papers; the newest first. */
export async function pausesOf(tenant: string, intakeId: string): Promise<TermPause[]> {
  const rows = await query<Row>(
    "pauses-of",
    `select ${columns} from intake_request
     where tenant = $1 and intake_id = $2 and ground <> 'papers' order by asked_on desc, id`,
    [tenant, intakeId],
  );
  return rows.flatMap((row) => (row.ground === "papers" ? [] : [pauseOf(tenant, row, row.ground)]));
}

/** The pauses of an aanvraag that hold on this day or will hold, the first to begin first. */
export async function openPauses(tenant: string, reference: string, today: CalendarDay): Promise<TermPause[]> {
  const [row] = await query<{ id: string }>(
    "paused-intake",
    "select id from intake where tenant = $1 and reference = $2",
    [tenant, reference],
  );
  const pauses = row ? await pausesOf(tenant, row.id) : [];
  return pauses.filter((pause) => isOpenOn(pause, today)).reverse();
}

/** Whether a pause was not ended and has not gone by. */
export function isOpenOn({ endedOn, until }: TermPause, today: CalendarDay): boolean {
  return endedOn === null && until >= today;
}

function pauseOf(tenant: string, row: Row, ground: TermPause["ground"]): TermPause {
  const { text } = contentOf(tenant, row);
  return { ...daysOf(row), ground, from: addDays(calendarDay(row.asked), 1), text };
}

function daysOf({ id, until, ended }: Row) {
  return { id, until: calendarDay(until), endedOn: ended === null ? null : calendarDay(ended) };
}

function contentOf(tenant: string, { id, content }: Row): RequestContent {
  return unsealJson<RequestContent>(`request:${tenant}:${id}`, content);
}

/** The day of the first request for papers that is still open; null when none is. */
export async function firstAskedOn(tenant: string, reference: string): Promise<CalendarDay | null> {
  const [row] = await query<{ day: string | null }>(
    "first-asked-on",
    `select min(r.asked_on)::text as day from intake_request r join intake i on i.tenant = r.tenant and i.id = r.intake_id
     where i.tenant = $1 and i.reference = $2 and r.ground = 'papers' and r.ended_on is null`,
    [tenant, reference],
  );
  return row?.day ? calendarDay(row.day) : null;
}
