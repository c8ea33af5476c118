import type { Guarded } from "#app/identity/contract.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { DeskHoldModel } from "../core/desk-model.ts";
import { onTheClock } from "../core/wall-time.ts";
import { contentOf } from "./appointment-by-token.server.ts";
import { languageName, locationName, say, serviceName, spokenText, whenText } from "./in-dutch.server.ts";
import { gemeenteAt, shieldOf } from "./staff-appointment.server.ts";

/** A time that a colleague holds for somebody, or what came of it. */
export interface DeskHold extends Guarded {
  readonly id: string;
  readonly reference: string;
  readonly status: "hold" | "expired" | "confirmed";
  readonly service: string;
  readonly location: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly until: Date | null;
  readonly language: string;
  readonly interpreter: string;
  readonly interpreterLanguage: string | null;
  readonly personHash: Uint8Array;
  readonly content: Uint8Array;
  readonly intakeId: string | null;
  readonly intakeReference: string | null;
  readonly householdReference: string | null;
}

/** Null: there is none, or it is not of the desk. */
export async function deskHold(tx: Tx, tenant: string, id: string): Promise<DeskHold | null> {
  const [row] = await tx.$queryRawUnsafe<Omit<DeskHold, "gemeente">[]>(
    `select a.id, a.tenant, a.reference, a.status, a.service, a.location, a.starts_at as "startsAt", a.ends_at as "endsAt",
      a.hold_expires_at as until, a.language, a.interpreter, a.interpreter_language as "interpreterLanguage",
      a.person_hash as "personHash", a.content, a.intake_id as "intakeId", s.shielded, s.named,
      (select i.reference from intake i where i.tenant = a.tenant and i.id = a.intake_id) as "intakeReference",
      (select h.reference from register_household h where h.tenant = a.tenant and h.id = a.household_id) as "householdReference"
     from appointment a left join ${shieldOf}
     where a.tenant = $1 and a.id = $2::uuid and a.status in ('hold', 'expired', 'confirmed') and a.channel in ('desk', 'phone')
       and a.content is not null`,
    tenant,
    id,
  );
  return row ? { ...row, gemeente: gemeenteAt(tenant, row.location) } : null;
}

/** All that a colleague reads aloud before they make the appointment. */
export function deskHoldModel(row: DeskHold): DeskHoldModel {
  const { name, phone, email, companion } = contentOf(row.tenant, row.id, row.content);
  const line = (label: string, value: string | null) => (value ? [{ label: say(label), value }] : []);
  return {
    lines: [
      ...line("agenda:staff.fields.name", name),
      ...line("agenda:staff.fields.time", whenText(row.startsAt, row.endsAt)),
      ...line("agenda:staff.fields.place", locationName(row.tenant, row.location)),
      ...line("agenda:staff.fields.service", serviceName(row.service)),
      ...line("agenda:staff.fields.language", spokenText(row)),
      ...line("agenda:staff.fields.companion", companion),
      ...line("agenda:desk.fields.telefoonnummer", phone),
      ...line("agenda:desk.fields.emailadres", email),
      ...line("agenda:desk.fields.taal", languageName(row.language)),
    ],
    until: row.until && onTheClock(row.until).time,
  };
}

/** Where another time is looked for, with all that was chosen. */
export function againAt(row: DeskHold): string {
  const search = new URLSearchParams({ dienst: row.service, plaats: row.location, taal: row.language });
  search.set("tolk", row.interpreter === "own" ? "own" : (row.interpreterLanguage ?? "none"));
  if (row.intakeReference) search.set("melding", row.intakeReference);
  else if (row.householdReference) search.set("huishouden", row.householdReference);
  return `/agenda/nieuw?${search}`;
}
