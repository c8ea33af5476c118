import { dayInAmsterdam } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";
import type { Confirmed } from "../core/booking.ts";
import type { WrongField } from "../core/read-facts.ts";
import { readSessionForm } from "../core/session-form.ts";
import { confirmAppointment } from "./confirm-appointment.server.ts";
import { holdSeat } from "./hold-seat.server.ts";

export interface TakeSeat {
  readonly tenant: string;
  readonly clientAddress: string;
  readonly sessionId: string;
  /** Who comes along takes a place too. */
  readonly helperTakesSeat: boolean;
  readonly sent: FormData;
  readonly language: string;
  /** Of the form as it was drawn: sent twice, one place is taken. A UUID. */
  readonly key: string;
  readonly intakeId?: string;
  readonly now: Date;
}

export type SeatOutcome =
  | { readonly kind: "booked"; readonly confirmed: Confirmed }
  | { readonly kind: "full" }
  | { readonly kind: "wrong"; readonly errors: readonly WrongField[] };

const wrong = (text: string): SeatOutcome => ({
  kind: "wrong",
  errors: [{ field: "telefoonnummer", text: { key: text } }],
});

/** A place at a meeting of many: held and confirmed in one go, since everything is asked on one page. One number takes a place once. */
export async function takeSeat(input: TakeSeat): Promise<SeatOutcome> {
  const { tenant, sessionId, language, key, intakeId, now } = input;
  const reading = readSessionForm(input.sent, dayInAmsterdam(now));
  if (!reading.ok) return { kind: "wrong", errors: reading.errors };
  const { content, withCompanion } = reading;
  const person = `phone:${content.phone}`;
  const where = { tenant_idempotencyKey: { tenant, idempotencyKey: key } };
  const booking = () => db.appointment.findUnique({ where, select: { id: true } });
  const before = await booking();
  if (before) return booked(await confirmAppointment({ tenant, id: before.id, person, content, now }));
  if ((await takeTurn("attempt", addressKey(input.clientAddress))) > 0) return wrong("ui:errorPage.tooMany.now");
  const seats = withCompanion && input.helperTakesSeat ? 2 : 1;
  const held = await holdSeat({
    ...{
      tenant,
      sessionId,
      person,
      seats,
      language,
      interpreter: "none",
      channel: "web",
      idempotencyKey: key,
      intakeId,
    },
    ...{ audience: "public", now },
  });
  // The same form, sent twice at once, may have booked while this one waited for its turn.
  const meanwhile = held.ok ? null : await booking();
  if (meanwhile) return booked(await confirmAppointment({ tenant, id: meanwhile.id, person, content, now }));
  if (!held.ok) return held.refusal === "tooMany" ? wrong("appointments:groups.already") : { kind: "full" };
  return booked(await confirmAppointment({ tenant, id: held.value.id, person, content, now }));
}

function booked(confirmed: Awaited<ReturnType<typeof confirmAppointment>>): SeatOutcome {
  return confirmed.ok ? { kind: "booked", confirmed: confirmed.value } : { kind: "full" };
}
