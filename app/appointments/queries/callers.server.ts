import { type Guarded, may, type Staff } from "#app/identity/contract.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { BookedLine } from "../core/agenda-model.ts";
import type { CallerAsk } from "../core/caller.ts";
import { contentOf } from "./appointment-by-token.server.ts";
import { type BookedRow, bookedLine } from "./booked-for.server.ts";
import type { DeskHold } from "./desk-hold.server.ts";
import { gemeenteAt, shieldOf } from "./staff-appointment.server.ts";

interface Found extends BookedLine {
  readonly id: string;
  readonly status: string;
  readonly startsAt: Date;
}

const monthMs = 31 * 86_400_000;

const hasFinder = `exists (select 1 from appointment_find f
  where f.tenant = a.tenant and f.appointment_id = a.id and f.kind = $4 and f.hash = $5)`;
/** A birth date is asked in a melding or a check, never for an appointment: it is found where it was told. */
const wasBornOn = `exists (select 1 from intake_find f where f.tenant = a.tenant and f.kind = 'birthDate' and f.hash = $6
  and f.intake_id in (a.intake_id, (select h.intake_id from register_household h where h.tenant = a.tenant and h.id = a.household_id)))`;

/** Appointments ahead, and of the last month, that fit what was named; the last first. What is closed to this colleague is not there. */
export async function callersFor(staff: Staff, ask: CallerAsk, now: Date): Promise<readonly Found[]> {
  const { tenant } = staff;
  const [kind, hash] = finderOf(tenant, ask);
  const birth = ask.by === "birthDate" ? keyedHash(tenant, "birthDate", ask.birthDate) : null;
  const rows = await query<BookedRow & Omit<Guarded, "gemeente"> & Record<string, unknown>>(
    "appointments-callers",
    `select a.id, a.tenant, a.reference, a.status, a.service, a.location, a.starts_at, a.ends_at, s.shielded, s.named
     from appointment a left join ${shieldOf}
     where a.tenant = $1 and a.status not in ('hold', 'expired', 'rescheduled') and a.starts_at > $2
       and ($3::text is null or a.reference = $3) and ($4::text is null or ${hasFinder}) and ($6::bytea is null or ${wasBornOn})
     order by a.starts_at desc limit 20`,
    [tenant, new Date(now.getTime() - monthMs), ask.by === "reference" ? ask.reference : null, kind, hash, birth],
  );
  return rows
    .filter((row) => may(staff, "appointment.view", { ...row, gemeente: gemeenteAt(tenant, row.location) }))
    .map((row) => ({ ...bookedLine(tenant, row), id: row.id, status: row.status, startsAt: row.starts_at }));
}

/** What already stands ahead for the phone number of a time that a colleague holds: for people to weigh, never a refusal. */
export async function alreadyBooked(staff: Staff, hold: DeskHold, now: Date): Promise<readonly BookedLine[]> {
  const { phone } = contentOf(hold.tenant, hold.id, hold.content);
  if (!phone) return [];
  const known = await callersFor(staff, { by: "phone", phone }, now);
  return known.filter(({ id, startsAt, status }) => id !== hold.id && status === "confirmed" && startsAt > now);
}

function finderOf(tenant: string, ask: CallerAsk): readonly [string | null, Uint8Array | null] {
  if (ask.by === "reference") return [null, null];
  const [kind, text] = ask.by === "phone" ? ["phone", ask.phone] : ["phoneEnd", ask.phoneEnd];
  return [kind, keyedHash(tenant, kind, text)];
}
