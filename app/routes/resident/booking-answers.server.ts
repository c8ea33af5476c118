import { type AppLoadContext, redirect } from "@remix-run/node";
import { confirmAppointment } from "#app/appointments/commands/confirm-appointment.server.ts";
import { holdTime } from "#app/appointments/commands/hold-time.server.ts";
import { extendHold } from "#app/appointments/commands/keep-hold.server.ts";
import { moveAppointment } from "#app/appointments/commands/move-appointment.server.ts";
import { type Held, readContact, readUnderstanding } from "#app/appointments/contract.ts";
import {
  audienceOf,
  type BookingVisit,
  endBooking,
  keepBooking,
  keyOfHold,
} from "#app/appointments/queries/booking-visit.server.ts";
import { invitationByToken } from "#app/appointments/queries/invitation-by-token.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import { addressOfStep, type Booking, firstOpen } from "./booking-steps.server.ts";
import { wayFor } from "./booking-times.server.ts";
import { addressOfInvitation } from "./invitation-pages.server.ts";

/** What was answered: the booking as it goes on, or what is wrong. */
export type Answered = { readonly visit: BookingVisit } | { readonly errors: readonly PageError[] };

const wrong = (field: string, key: string): Answered => ({ errors: [{ field, text: { key } }] });

/** Reads one step. @throws a redirect once it is booked, or when the time was lost at the last moment. */
export async function answerStep(booking: Booking, context: AppLoadContext, sent: FormData): Promise<Answered> {
  const { step, visit } = booking;
  const today = dayInAmsterdam(context.now);
  if (step === "dienst") return chooseService(booking, String(sent.get("dienst") ?? ""));
  if (step === "plaats") return choosePlace(booking, String(sent.get("plaats") ?? ""));
  if (step === "taal") {
    const read = readUnderstanding(sent, today);
    return read.ok ? { visit: { ...withoutTime(visit), ...read.value } } : { errors: read.errors };
  }
  if (step === "tijd") return chooseTime(booking, context, sent);
  if (step === "gegevens") {
    const read = readContact(sent, today);
    return read.ok ? { visit: await stillHeld({ ...visit, contact: read.value }, context) } : { errors: read.errors };
  }
  if (sent.has("_meer")) return { visit: await stillHeld(visit, context) };
  return visit.moving ? move(booking, context) : confirm(booking, context);
}

function chooseService({ services, visit }: Booking, code: string): Answered {
  const service = services.find((each) => each.code === code);
  if (!service) return wrong("dienst", "errors:choice.required");
  if (code === visit.service) return { visit };
  const { interpreter, interpreterLanguage, ...kept } = withoutTime(visit);
  const understood = service.interpreter === "none" ? {} : { interpreter, interpreterLanguage };
  return { visit: { ...kept, ...understood, service: code } };
}

function choosePlace({ service, visit }: Booking, location: string): Answered {
  if (!service?.locations.includes(location)) return wrong("plaats", "errors:choice.required");
  return { visit: { ...(location === visit.location ? visit : withoutTime(visit)), location } };
}

/** Another service, place or language makes another time. What was held is given back with the next hold. */
function withoutTime({ held: _, ...visit }: BookingVisit): BookingVisit {
  return visit;
}

/** Each step renews the hold. One that ran out is left: it may still be confirmed. */
export async function stillHeld(visit: BookingVisit, { tenant, now }: AppLoadContext): Promise<BookingVisit> {
  if (!visit.held) return visit;
  const until = await extendHold({ tenant, id: visit.held.id, person: visit.person, now });
  return until.ok ? { ...visit, held: { ...visit.held, until: until.value.toISOString() } } : visit;
}

async function chooseTime(booking: Booking, context: AppLoadContext, sent: FormData): Promise<Answered> {
  const { visit, lng } = booking;
  const { tenant, now } = context;
  const start = new Date(String(sent.get("start") ?? ""));
  if (Number.isNaN(start.getTime())) return wrong("start", "appointments:flow.times.choose");
  const { needs, interpreter } = await wayFor(booking, context);
  const held = await holdTime({
    ...{ tenant, needs, interpreter, start, now, seats: 1, person: visit.person, language: lng },
    audience: audienceOf(visit),
    ...{ channel: visit.invitation ? "invitation" : "web", idempotencyKey: keyOfHold(visit, start), ...linksOf(visit) },
    ...(visit.held && { instead: visit.held.id }),
  });
  if (!held.ok) return wrong("start", `appointments:flow.times.${held.refusal}`);
  const chosen = { ...visit, held: heldOf(held.value), ...(visit.interpreter && { interpreter }) };
  // Chosen again: that is a step too, and each step renews.
  return { visit: held.value.id === visit.held?.id ? await stillHeld(chosen, context) : chosen };
}

function linksOf({ intakeId, householdId, moving }: BookingVisit) {
  return { ...(intakeId && { intakeId }), ...(householdId && { householdId }), ...(moving && { moving }) };
}

function heldOf({ id, start, until, sessionId }: Held): BookingVisit["held"] {
  return { id, start: start.toISOString(), until: until.toISOString(), sessionId };
}

async function confirm({ lng, visit }: Booking, context: AppLoadContext): Promise<Answered> {
  const { tenant, now } = context;
  const { person, held, invitation } = visit;
  const invitedOne = invitation && (await invitationByToken(tenant, invitation.token, now))?.content;
  const { name, phone, email } = visit.contact ?? invitedOne ?? { name: "", phone: null, email: null };
  const content = { name, phone, email, companion: null };
  const invited = invitation ? { invitationId: invitation.id } : {};
  const done = await confirmAppointment({ tenant, id: held?.id ?? "", person, content, now, ...invited });
  if (!done.ok && done.refusal === "invitationOver" && invitation)
    throw redirect(addressOfInvitation(lng, invitation.token), { status: 303, headers: endBooking(context) });
  if (!done.ok) throw lost(lng, visit, context);
  throw redirect(`/${lng}/mijn-afspraak/${done.value.token}`, { status: 303, headers: endBooking(context) });
}

async function move({ lng, visit }: Booking, context: AppLoadContext): Promise<Answered> {
  const { tenant, now } = context;
  const { held, moving, person } = visit;
  if (!held || !moving) throw lost(lng, visit, context);
  const ask = { tenant, id: moving.id, holdId: held.id, person, staffId: null, now };
  const done = await moveAppointment(ask);
  if (!done.ok && done.refusal === "taken") throw lost(lng, visit, context);
  throw redirect(`/${lng}/mijn-afspraak/${moving.token}`, { status: 303, headers: endBooking(context) });
}

/** Somebody was faster: the same answers, other times. */
function lost(lng: string, visit: BookingVisit, context: AppLoadContext): Response {
  const headers = keepBooking(context, withoutTime(visit));
  return redirect(`${addressOfStep(lng, "tijd")}?bezet=1`, { status: 303, headers });
}

/** Where the booking goes on: to the first question without an answer. Who came to change one thing is straight back. */
export function onwards({ lng, service, services }: Booking, visit: BookingVisit): string {
  const chosen = service?.code === visit.service ? service : services.find(({ code }) => code === visit.service);
  return addressOfStep(lng, firstOpen(visit, chosen));
}
