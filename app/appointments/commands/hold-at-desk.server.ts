import { may, type Staff } from "#app/identity/contract.ts";
import { type Result, refuse } from "#app/kernel/result.ts";
import { derivedUuid } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Held, Interpreting } from "../core/booking.ts";
import type { AppointmentContent } from "../core/model.ts";
import { needsOf } from "../queries/desk-times.server.ts";
import { gemeenteAt } from "../queries/staff-appointment.server.ts";
import { deskPerson, personHash } from "./hold.server.ts";
import { type HoldRefusal, type HoldTime, holdTime } from "./hold-time.server.ts";

export interface HoldAtDesk {
  readonly staff: Staff;
  readonly service: string;
  readonly location: string;
  readonly start: Date;
  /** As it stood above the times that were chosen from. */
  readonly interpreter: Interpreting;
  readonly spoken: string | null;
  readonly language: string;
  readonly channel: "desk" | "phone";
  readonly content: AppointmentContent;
  /** The file that it belongs to, opened by this colleague. */
  readonly intakeId?: string;
  readonly householdId?: string;
  /** Of the form as it was drawn: sent twice, it holds once. */
  readonly key: string;
  readonly now: Date;
}

/** Who the hold is for: whoever opens this melding, here or in a browser, is one person with one first conversation. */
export function personAtDesk(staff: Staff, intakeId: string | null | undefined): string {
  return intakeId ? `intake:${intakeId}` : deskPerson(staff.id);
}

/** A colleague holds a time for somebody, with who it is for, until they said yes to it. What they held before is free again. */
export async function holdAtDesk(ask: HoldAtDesk): Promise<Result<Held, HoldRefusal | "notFound">> {
  const { staff, location } = ask;
  const { tenant } = staff;
  const file = { tenant, gemeente: gemeenteAt(tenant, location), shielded: false, named: [] };
  if (!may(staff, "appointment.work", file)) return refuse("notFound");
  const person = personAtDesk(staff, ask.intakeId);
  const before = await db.appointment.findFirst({
    where: { tenant, personHash: personHash(tenant, person), status: "hold" },
    select: { id: true },
  });
  return holdTime({ ...holdAsk(ask, person), ...(before && { instead: before.id }) });
}

function holdAsk(ask: HoldAtDesk, person: string): HoldTime {
  const { staff, service, location, start, interpreter, spoken, language, channel, content, intakeId, householdId } =
    ask;
  const { tenant } = staff;
  const { now } = ask;
  const needs = needsOf({ tenant, service, location, interpreter, spoken, now }, interpreter);
  const same = [ask.key, needs, start.toISOString(), interpreter, language, channel, content];
  return {
    ...{ tenant, needs, start, seats: 1, person, language, interpreter, spoken, channel, content, now },
    ...{ audience: "intern", staffId: staff.id },
    idempotencyKey: derivedUuid("appointment-desk-hold", JSON.stringify(same)),
    ...(intakeId && { intakeId }),
    ...(householdId && { householdId }),
  };
}
