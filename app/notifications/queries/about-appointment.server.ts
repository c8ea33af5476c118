import {
  type AppointmentContent,
  appointmentLink,
  type WaitlistContent,
  waitlistLink,
} from "#app/appointments/contract.ts";
import type { Contact } from "#app/intake/contract.ts";
import { linkKey, unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { aboutIntake } from "./about.server.ts";

/** What a message may know of an appointment: when, where, what to bring, and where its resident can be reached. Never what it is for. */
export interface AboutAppointment {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly intakeId: string | null;
  readonly contact: Contact;
  readonly start: Date;
  readonly end: Date;
  readonly location: string;
  readonly bring: readonly string[];
  readonly lineage: string;
  readonly sequence: number;
  readonly changedAt: Date;
  /** After the language in the address of the page about it. */
  readonly page: string;
}

/** Null when it is gone, or nobody's yet. @throws CannotUnseal */
export async function aboutAppointment(tx: Tx, tenant: string, id: string): Promise<AboutAppointment | null> {
  const row = await tx.appointment.findUnique({ where: { tenant_id: { tenant, id } } });
  if (!row?.content) return null;
  const { phone, email } = unsealJson<AppointmentContent>(`appointment:${tenant}:${id}`, row.content);
  const service = await tx.appointmentService.findUnique({ where: { tenant_code: { tenant, code: row.service } } });
  return {
    ...{ id, reference: row.reference, status: row.status, intakeId: row.intakeId, location: row.location },
    contact: await contactFor(tx, tenant, row.intakeId, { language: row.language, phone, email }),
    ...{ start: row.startsAt, end: row.endsAt, lineage: row.lineage, sequence: row.icalSequence },
    ...{ changedAt: row.updatedAt, bring: service?.bring ?? [] },
    page: `mijn-afspraak/${linkKey(appointmentLink, tenant, id)}`,
  };
}

/** A time that is kept for somebody who waits: `until` is when it goes to another. Null when it is theirs no more. */
export interface AboutOffer {
  readonly about: AboutAppointment;
  readonly until: Date;
}

export async function aboutOffer(tx: Tx, tenant: string, entryId: string): Promise<AboutOffer | null> {
  const entry = await tx.waitlistEntry.findUnique({ where: { tenant_id: { tenant, id: entryId } } });
  if (entry?.status !== "offered" || !entry.offeredId || !entry.offeredUntil) return null;
  const row = await tx.appointment.findUnique({ where: { tenant_id: { tenant, id: entry.offeredId } } });
  if (row?.status !== "hold") return null;
  const { phone } = unsealJson<WaitlistContent>(`waitlist:${tenant}:${entryId}`, entry.content);
  const { language, intakeId, reference } = entry;
  const about: AboutAppointment = {
    ...{ id: row.id, reference, status: row.status, intakeId, location: row.location },
    contact: await contactFor(tx, tenant, intakeId, { language, phone, email: null }),
    ...{ start: row.startsAt, end: row.endsAt, lineage: row.lineage, sequence: 0, changedAt: row.updatedAt, bring: [] },
    page: `wachtlijst/${linkKey(waitlistLink, tenant, entryId)}`,
  };
  return { about, until: entry.offeredUntil };
}

/** Who said in their melding that a call is not safe is sent nothing here either. */
async function contactFor(
  tx: Tx,
  tenant: string,
  intakeId: string | null,
  given: Pick<Contact, "language" | "phone" | "email">,
): Promise<Contact> {
  const said = intakeId ? await aboutIntake(tx, tenant, intakeId) : null;
  if (said && !said.contact.safeToCall)
    return { ...given, phone: null, email: null, ownPhone: null, safeToCall: false };
  return { ...given, ownPhone: given.phone, safeToCall: true };
}
