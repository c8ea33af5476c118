import { type AppLoadContext, redirect } from "@remix-run/node";
import {
  type BookingStep,
  bookingSteps,
  byCatalogue,
  type Fitting,
  type Service,
  serviceFor,
} from "#app/appointments/contract.ts";
import { agendaOf } from "#app/appointments/queries/agenda.server.ts";
import { type BookingVisit, bookingVisit, goesOn, newBooking } from "#app/appointments/queries/booking-visit.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { checkVisit } from "#app/intake/queries/check-visit.server.ts";
import { knownForBooking } from "#app/intake/queries/known-for-booking.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { ownIntake } from "./own-intake.server.ts";
import { visitOf } from "./visit.server.ts";

/** What every step of a booking starts from. */
export interface Booking {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  readonly step: BookingStep;
  readonly visit: BookingVisit;
  /** What residents can book by themselves, one person at a time. */
  readonly services: readonly Service[];
  readonly service: Service | undefined;
}

interface Asked {
  readonly request: Request;
  readonly params: { readonly lng?: string; readonly step?: string };
  readonly context: AppLoadContext;
}

/** @throws 404 for a step that does not exist, a redirect to the first question that is open when this one comes too early. */
export async function openBooking({ request, params, context }: Asked): Promise<Booking> {
  const { lng, werkplein } = visitOf(params, context);
  const visit = await visitFor({ request, params, context }, werkplein);
  const { services: all } = await agendaOf(context.tenant);
  const services = all
    .filter(({ active, audience, kind }) => active && audience === "public" && kind === "individual")
    .toSorted(byCatalogue);
  // Who was invited, or moves an appointment, may have a service that nobody picks by themselves.
  const service = (visit.known?.includes("dienst") ? all : services).find(({ code }) => code === visit.service);
  const step = params.step === undefined ? firstOpen(visit, service) : stepNamed(params.step);
  if (isTooEarly(step, visit, service)) throw redirect(addressOfStep(lng, firstOpen(visit, service)), 303);
  return { lng, werkplein, step, visit, services, service };
}

/** A page that offers one service leads here with its code (`?voor=`); nothing else about anybody stands in an address. */
async function visitFor({ request, params, context }: Asked, werkplein: Werkplein): Promise<BookingVisit> {
  const intakeId = await ownIntake(context, request);
  const known = stillTheirs(bookingVisit(context, request), intakeId);
  const atTheDoor = params.step === undefined;
  // Who comes from a melding books for that, whatever was begun before it.
  const forAnother = intakeId !== undefined && known.intakeId !== intakeId;
  const visit = atTheDoor && (forAnother || !goesOn(known, context)) ? newBooking({}) : known;
  if (new URL(request.url).searchParams.get("voor") === checked) {
    const { answers = {} } = checkVisit(context, request) ?? {};
    const gemeente = typeof answers.gemeente === "string" ? answers.gemeente : null;
    const told = { kind: checked, gemeente, routes: [], interpreterLanguage: undefined };
    return visit.service === checked && !visit.moving
      ? visit
      : newBooking({ ...serviceFor(told, werkplein.locations) });
  }
  if (!intakeId || visit.service !== undefined || visit.intakeId !== undefined) return visit;
  return (await ofMelding(context.tenant, intakeId, werkplein, visit)) ?? visit;
}

const checked = "voorzieningencheck";

/** What came from a melding is nobody's once that melding is closed in this browser: the next who sits here begins anew. */
function stillTheirs(visit: BookingVisit, intakeId: string | undefined): BookingVisit {
  return visit.ofSession && visit.intakeId !== intakeId ? newBooking({}) : visit;
}

/** Who has their melding or receipt open in this browser books for it: the fitting service, at their own gemeentehuis, with what they told. */
async function ofMelding(tenant: string, intakeId: string, { locations }: Werkplein, visit: BookingVisit) {
  const known = await knownForBooking(tenant, intakeId);
  const fitting: Fitting | null = known && serviceFor(known, locations);
  if (!known || !fitting) return null;
  const { name, phone, email } = known;
  const reach = name !== null && (phone !== null || email !== null) ? { contact: { name, phone, email } } : {};
  // Whoever opens this melding, in whatever browser, is one person: they have one first conversation.
  return { ...visit, ...reach, ...fitting, intakeId, ofSession: true, person: `intake:${intakeId}` };
}

function stepNamed(name: string): BookingStep {
  return bookingSteps.find((step) => step === name) ?? notFound();
}

export function addressOfStep(lng: string, step: BookingStep): string {
  return `/${lng}/afspraak/${step}`;
}

/** The questions that this booking asks, in order. */
export function stepsOf({ known = [], moving }: BookingVisit, service: Service | undefined): readonly BookingStep[] {
  return bookingSteps.filter((step) => {
    if (known.includes(step)) return false;
    if (step === "taal") return service?.interpreter !== "none";
    return step !== "gegevens" || !moving;
  });
}

/** The step before this one; null at the first. */
export function stepBefore({ visit, service, step }: Booking): BookingStep | null {
  const steps = stepsOf(visit, service);
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** The first question without an answer; then the answers once more. */
export function firstOpen(visit: BookingVisit, service: Service | undefined): BookingStep {
  return stepsOf(visit, service).find((step) => !isAnswered(step, visit, service)) ?? "controleren";
}

function isAnswered(step: BookingStep, visit: BookingVisit, service: Service | undefined): boolean {
  if (step === "dienst") return service !== undefined;
  if (step === "plaats") return service?.locations.includes(visit.location ?? "") === true;
  if (step === "taal")
    return visit.interpreter !== undefined && (service?.interpreter !== "required" || visit.interpreter !== "none");
  if (step === "tijd") return visit.held !== undefined;
  return step === "gegevens" && visit.contact !== undefined;
}

/** A question comes after all that it rests on. */
function isTooEarly(step: BookingStep, visit: BookingVisit, service: Service | undefined): boolean {
  const before = bookingSteps.slice(0, bookingSteps.indexOf(step));
  return stepsOf(visit, service).some((each) => before.includes(each) && !isAnswered(each, visit, service));
}
