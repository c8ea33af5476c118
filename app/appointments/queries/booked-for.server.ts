import { query } from "#app/platform/db.server.ts";
import { tokenOf } from "../commands/confirm-appointment.server.ts";
import type { BookedLine } from "../core/agenda-model.ts";
import { locationName, say, serviceName, whenText } from "./in-dutch.server.ts";

export interface BookedRow {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly service: string;
  readonly location: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

/** Of a file: its own, those of meldingen that were joined to it, and of a household also those of the check it came from. */
const idsOfFile = `
  select a.id from appointment a join intake i on i.tenant = a.tenant and i.id = a.intake_id
    where i.tenant = $1 and (i.id = $2::uuid or i.joined_to = $2::uuid)
  union select a.id from appointment a where a.tenant = $1 and a.household_id = $3::uuid
  union select a.id from appointment a join register_household h on h.tenant = a.tenant and h.intake_id = a.intake_id
    where h.tenant = $1 and h.id = $3::uuid`;

function rowsOf(tenant: string, intakeId: string | null, householdId: string | null): Promise<readonly BookedRow[]> {
  return query<BookedRow & Record<string, unknown>>(
    "appointments-booked-for",
    `select a.id, a.reference, a.status, a.service, a.location, a.starts_at, a.ends_at from appointment a
     where a.tenant = $1 and a.id in (${idsOfFile}) and a.status not in ('hold', 'expired', 'rescheduled')
     order by a.starts_at desc limit 20`,
    [tenant, intakeId, householdId],
  );
}

interface File {
  readonly tenant: string;
  readonly intakeId?: string;
  readonly householdId?: string;
}

/** The appointments of a file that a colleague has opened, the last first; opening one has its own line in the log. */
export async function bookedFor({ tenant, intakeId, householdId }: File): Promise<readonly BookedLine[]> {
  const rows = await rowsOf(tenant, intakeId ?? null, householdId ?? null);
  return rows.map((row) => bookedLine(tenant, row));
}

/** When, about what, where and how it stands; never who. */
export function bookedLine(tenant: string, row: BookedRow): BookedLine {
  const { reference, status, service, location, starts_at, ends_at } = row;
  return {
    ...{ reference, href: `/agenda/${reference}`, when: whenText(starts_at, ends_at) },
    what: `${serviceName(service)}, ${locationName(tenant, location)}`,
    state: say(`agenda:staff.states.${status}`),
  };
}

/** The next appointment of a melding, for who has its receipt open: when, where, and the key to its page. */
export interface NextAppointment {
  readonly start: Date;
  readonly location: string;
  readonly token: string;
}

/** @returns null when nothing lies ahead. */
export async function nextFor(tenant: string, intakeId: string, now: Date): Promise<NextAppointment | null> {
  const ahead = (await rowsOf(tenant, intakeId, null)).filter(
    (row) => row.status === "confirmed" && row.starts_at > now,
  );
  const next = ahead.at(-1);
  return next ? { start: next.starts_at, location: next.location, token: tokenOf(tenant, next.id) } : null;
}
