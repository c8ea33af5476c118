import { randomUUID } from "node:crypto";
import { derivedUuid } from "#app/platform/crypto.server.ts";
import { type RequestContext, sealedCookie } from "#app/platform/http.server.ts";
import type { Interpreting } from "../core/booking.ts";
import type { BookingContact, BookingStep } from "../core/booking-form.ts";
import type { Audience } from "../core/model.ts";

/** A booking under way, in one sealed cookie of this browser: nothing is stored before a time is held. */
export interface BookingVisit {
  /** Random: who asks. */
  readonly person: string;
  /** Of this booking: what it asks twice it gets once. */
  readonly key: string;
  readonly service?: string;
  readonly location?: string;
  readonly interpreter?: Interpreting;
  readonly interpreterLanguage?: string | null;
  readonly held?: HeldTime;
  readonly contact?: BookingContact;
  /** Set by the page that led here: the melding or check it belongs to, an appointment that is moved, an invitation. */
  readonly intakeId?: string;
  readonly householdId?: string;
  readonly invitation?: { readonly id: string; readonly token: string };
  readonly moving?: { readonly id: string; readonly lineage: string; readonly token: string };
  /** Known from the melding that stands open in this browser: it goes with its session. */
  readonly ofSession?: boolean;
  /** When it was last written, in milliseconds since 1970. */
  readonly seenAt?: number;
  /** What was known before, and is not asked. */
  readonly known?: readonly BookingStep[];
}

export interface HeldTime {
  readonly id: string;
  /** ISO instants. */
  readonly start: string;
  readonly until: string;
  readonly sessionId: string | null;
}

/** Two hours: longer than anybody fills in a few questions, shorter than a shared phone is passed on. */
const cookie = sealedCookie<BookingVisit>("loket_afspraak", { deflated: true, maxAge: 7200 });

/** The booking of this browser, or a new one. */
export function bookingVisit(context: RequestContext, request: Request): BookingVisit {
  return cookie.read(context, request) ?? newBooking({});
}

/** Who was invited, or moves what they have, may have a service that nobody picks by themselves. */
export function audienceOf({ known }: BookingVisit): Audience {
  return known?.includes("dienst") ? "invited" : "public";
}

/** A booking that starts with what another page knows. */
export function newBooking(known: Partial<BookingVisit>): BookingVisit {
  return { person: randomUUID(), key: randomUUID(), ...known };
}

/** Of the form that chooses this time: sent twice, or chosen again, it holds once. */
export function keyOfHold({ key, service, location, interpreterLanguage, moving }: BookingVisit, start: Date): string {
  const parts = [key, service, location, interpreterLanguage, moving?.id, start.toISOString()];
  return derivedUuid("appointment-hold", JSON.stringify(parts));
}

export function keepBooking(context: RequestContext, visit: BookingVisit): { readonly "set-cookie": string } {
  return { "set-cookie": cookie.write(context, { ...visit, seenAt: context.now.getTime() }) };
}

/** As long as a melding stands open without a touch: who comes to this browser later is somebody else. */
const idleMs = 30 * 60_000;

/**
 * The booking that somebody who comes in at the front door goes on with. Moving an appointment and answering an invitation begin at their
 * own page, and what was left half an hour ago was left.
 */
export function goesOn(visit: BookingVisit, { now }: RequestContext): boolean {
  return !visit.moving && !visit.invitation && now.getTime() - (visit.seenAt ?? 0) < idleMs;
}

export function endBooking(context: RequestContext): { readonly "set-cookie": string } {
  return { "set-cookie": cookie.clear(context) };
}
