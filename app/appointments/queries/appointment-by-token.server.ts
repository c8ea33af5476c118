import { keyedHash, unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Interpreting, movableUntil } from "../core/booking.ts";
import type { AppointmentContent, Mode } from "../core/model.ts";

/** What the page of an appointment may show to whoever has its link: when, where and what to bring. No name, no BSN, no reason. */
export interface OwnAppointment {
  readonly id: string;
  readonly reference: string;
  /** `past` from the moment it starts. */
  readonly state: "open" | "past" | "cancelled";
  readonly service: string;
  readonly location: string;
  readonly mode: Mode;
  readonly start: Date;
  readonly end: Date;
  readonly sessionId: string | null;
  readonly seats: number;
  readonly language: string;
  readonly interpreter: Interpreting;
  readonly interpreterLanguage: string | null;
  readonly lineage: string;
  readonly sequence: number;
  readonly version: number;
  readonly intakeId: string | null;
  readonly householdId: string | null;
  readonly changedAt: Date;
  /** Until when a resident may move it. */
  readonly changeUntil: Date;
  readonly bring: readonly string[];
}

/** The appointment that a link opens; null when there is none. Reading changes nothing. */
export async function appointmentByToken(tenant: string, token: string, now: Date): Promise<OwnAppointment | null> {
  const hash = keyedHash(tenant, "appointment-token", token);
  const row = await db.appointment.findUnique({ where: { tenant_tokenHash: { tenant, tokenHash: hash } } });
  if (!row || row.status === "hold" || row.status === "expired") return null;
  const service = await db.appointmentService.findUnique({ where: { tenant_code: { tenant, code: row.service } } });
  const over = row.startsAt <= now || row.status !== "confirmed";
  return {
    ...{ id: row.id, reference: row.reference, service: row.service, location: row.location, mode: row.mode as Mode },
    state: row.status.startsWith("cancelled") ? "cancelled" : over ? "past" : "open",
    ...{ start: row.startsAt, end: row.endsAt, sessionId: row.sessionId, seats: row.seats, language: row.language },
    ...{ interpreter: row.interpreter as Interpreting, interpreterLanguage: row.interpreterLanguage },
    ...{ lineage: row.lineage, sequence: row.icalSequence, version: row.version, changedAt: row.updatedAt },
    ...{ intakeId: row.intakeId, householdId: row.householdId, bring: service?.bring ?? [] },
    changeUntil: movableUntil(row.startsAt, service?.changeUntilMin ?? 0),
  };
}

/** The sealed part of an appointment: who it is with, and how to reach them. */
export function contentOf(tenant: string, id: string, content: Uint8Array): AppointmentContent {
  return unsealJson<AppointmentContent>(`appointment:${tenant}:${id}`, content);
}
