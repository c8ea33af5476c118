import { formatMoment, formatShortDay } from "#app/i18n/format.server.ts";
import { type Guarded, may, type Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query, type Tx } from "#app/platform/db.server.ts";
import type { AgendaTasksModel } from "../core/agenda-model.ts";
import type { WaitlistContent } from "../core/waitlist-form.ts";
import { languageName, locationName, say, serviceName } from "./in-dutch.server.ts";
import { isSafeToCall } from "./safe-to-call.server.ts";
import { gemeenteAt, shieldOf } from "./staff-appointment.server.ts";

interface Row {
  readonly id: string;
  readonly entry_id: string;
  readonly due: string;
  readonly reference: string;
  readonly language: string;
  readonly service: string;
  readonly location: string;
  readonly starts_at: Date;
  readonly until: Date;
  readonly called: boolean;
  readonly file: string | null;
  readonly content: Uint8Array;
  readonly shielded: boolean;
  readonly named: readonly string[];
}

/** The time `a` that an entry `w` is or was offered, and its shield `s`: that of the melding of who waits. */
const timeOnOffer = `join lateral (
    select o.tenant, o.service, o.location, o.starts_at, o.household_id, coalesce(o.intake_id, w.intake_id) as intake_id
    from appointment o where o.tenant = w.tenant and o.id = w.offered_id
  ) a on true left join ${shieldOf}`;

/** What says whether a colleague may answer for this entry; undefined when nothing is or was on offer. */
export async function offerGuard(tx: Tx, tenant: string, entryId: string): Promise<Guarded | undefined> {
  const [row] = await tx.$queryRawUnsafe<Pick<Row, "location" | "shielded" | "named">[]>(
    `select a.location, s.shielded, s.named from waitlist_entry w ${timeOnOffer} where w.tenant = $1 and w.id = $2::uuid`,
    tenant,
    entryId,
  );
  return row && { tenant, gemeente: gemeenteAt(tenant, row.location), shielded: row.shielded, named: row.named };
}

/**
 * Who is offered an earlier time and must hear it by telephone: the soonest first, as people to call. Who was called stays below until
 * they answer, so that somebody who calls back can say yes.
 */
export async function offerCalls(staff: Staff, today: string): Promise<AgendaTasksModel["offers"]> {
  const { tenant } = staff;
  const rows = await query<Row & Record<string, unknown>>(
    "appointments-offer-calls",
    `select t.id, t.entry_id, t.due_on::text as due, w.reference, w.language, a.service, a.location, a.starts_at, w.content,
       w.offered_until as until, t.done_at is not null as called,
       (select i.reference from intake i where i.tenant = a.tenant and i.id = a.intake_id) as file, s.shielded, s.named
     from appointment_task t join waitlist_entry w on w.tenant = t.tenant and w.id = t.entry_id and w.status = 'offered'
     ${timeOnOffer}
     where t.tenant = $1 and t.kind = 'offerByPhone'
       and not exists (select 1 from appointment_task n where n.tenant = t.tenant and n.entry_id = t.entry_id and n.created_at > t.created_at)
     order by called, t.due_on, t.id limit 200`,
    [tenant],
  );
  const theirs = rows.filter(({ location, shielded, named }) =>
    may(staff, "appointment.view", { tenant, gemeente: gemeenteAt(tenant, location), shielded, named }),
  );
  // Whom it is not safe to call sees the offer on their own page alone.
  const safe = await Promise.all(theirs.map(({ file }) => isSafeToCall(tenant, file)));
  return theirs
    .filter((_, n) => safe[n])
    .map((row) => {
      const { name, phone } = unsealJson<WaitlistContent>(`waitlist:${tenant}:${row.entry_id}`, row.content);
      const where = `${serviceName(row.service)}, ${locationName(tenant, row.location)}, ${formatMoment(row.starts_at, "nl")}`;
      return {
        ...{ id: row.id, due: formatShortDay(calendarDay(row.due)), late: row.due < today, name, phone, about: where },
        ...{ part: say("agenda:staff.tasks.parts.any"), language: languageName(row.language) },
        ...{ attempts: saysOf(row), reference: row.reference, called: row.called },
      };
    });
}

function saysOf({ called, until }: Pick<Row, "called" | "until">): string {
  const what = say(called ? "agenda:staff.tasks.called" : "agenda:staff.tasks.kinds.offerByPhone");
  return `${what}. ${say("agenda:staff.tasks.until", { until: formatMoment(until, "nl") })}`;
}
