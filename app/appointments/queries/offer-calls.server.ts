import { formatMoment, formatShortDay } from "#app/i18n/format.server.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { AgendaTasksModel } from "../core/agenda-model.ts";
import type { WaitlistContent } from "../core/waitlist-form.ts";
import { languageName, locationName, say, serviceName } from "./in-dutch.server.ts";
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
  readonly content: Uint8Array;
  readonly shielded: boolean;
  readonly named: readonly string[];
}

/** Who is offered an earlier time and must hear it by telephone: the soonest first, as people to call. */
export async function offerCalls(staff: Staff, today: string): Promise<AgendaTasksModel["offers"]> {
  const { tenant } = staff;
  const rows = await query<Row & Record<string, unknown>>(
    "appointments-offer-calls",
    `select t.id, t.entry_id, t.due_on::text as due, w.reference, w.language, a.service, a.location, a.starts_at, w.content,
       s.shielded, s.named
     from appointment_task t join waitlist_entry w on w.tenant = t.tenant and w.id = t.entry_id and w.status = 'offered'
     join lateral (select o.tenant, o.service, o.location, o.starts_at, o.household_id, coalesce(o.intake_id, w.intake_id) as intake_id
       from appointment o where o.tenant = w.tenant and o.id = w.offered_id) a on true left join ${shieldOf}
     where t.tenant = $1 and t.done_at is null order by t.due_on, t.id limit 200`,
    [tenant],
  );
  return rows
    .filter(({ location, shielded, named }) =>
      may(staff, "appointment.view", { tenant, gemeente: gemeenteAt(tenant, location), shielded, named }),
    )
    .map((row) => {
      const { name, phone } = unsealJson<WaitlistContent>(`waitlist:${tenant}:${row.entry_id}`, row.content);
      const where = `${serviceName(row.service)}, ${locationName(tenant, row.location)}, ${formatMoment(row.starts_at, "nl")}`;
      return {
        ...{ id: row.id, due: formatShortDay(calendarDay(row.due)), late: row.due < today, name, phone, about: where },
        ...{ part: say("agenda:staff.tasks.parts.any"), language: languageName(row.language) },
        ...{ attempts: say("agenda:staff.tasks.kinds.offerByPhone"), reference: row.reference },
      };
    });
}
