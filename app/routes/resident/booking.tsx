import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type BookingVisit, keepBooking } from "#app/appointments/queries/booking-visit.server.ts";
import { renewSession, residentSession } from "#app/intake/queries/resident-session.server.ts";
import { HoldDialog } from "#app/ui/layout/hold-dialog.tsx";
import { BookingTimesPage } from "#app/ui/pages/booking-times-page.tsx";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { answerStep, onwards, stillHeld } from "./booking-answers.server.ts";
import { type BookingAgain, backOf, checkPage, formPage, holdLeft } from "./booking-pages.server.ts";
import { addressOfStep, openBooking } from "./booking-steps.server.ts";
import { dayAsked, offerFor, timesPage } from "./booking-times.server.ts";
import { codePage, isBoth, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";

const outcomes = new WeakMap<object, BookingAgain>();
const taken = [{ field: "start", text: { key: "appointments:flow.times.taken" } }];

/** One question of a booking. Nothing is kept before a time is held, and nothing typed is lost when that time goes to somebody else. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const again = outcomes.get(context);
  const booking = { ...(await openBooking(args)), ...(again?.visit && { visit: again.visit }) };
  const { lng, step, visit } = booking;
  const headers = kept(args, visit);
  const told = { lng, wrong: (again?.errors.length ?? 0) > 0 };
  if (step === "tijd") {
    const lostIt = new URL(request.url).searchParams.has("bezet");
    const offer = await offerFor(booking, context, dayAsked(request, context.now));
    const model = timesPage(booking, offer, backOf(booking), again?.errors ?? (lostIt ? taken : []));
    const { model: times, ...form } = codePage(context, model);
    return data({ ...told, ...form, kind: "times" as const, times, title: times.heading }, { headers });
  }
  const hold = holdLeft(visit, context.now);
  if (step === "controleren") {
    const check = checkPage(booking);
    const beside = { both: isBoth(context), bothAction: addressOfStep(lng, step) };
    return data({ ...told, ...beside, hold, kind: "check" as const, check, title: check.heading }, { headers });
  }
  const { model: question, ...frame } = codePage(context, formPage(booking, again));
  const about = { kind: "question" as const, question, title: question.heading };
  return data({ ...told, ...frame, ...about, hold: step === "gegevens" ? hold : null }, { headers });
}

/** The booking, and the session of the melding that it is for: who takes their time over a booking does not lose it. */
function kept({ request, context }: LoaderFunctionArgs, visit: BookingVisit): [string, string][] {
  const found = residentSession(context, request);
  const session = visit.ofSession && found.state === "open" ? renewSession(context, request, found.session) : {};
  return [...Object.entries(keepBooking(context, visit)), ...Object.entries(session)];
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { sent, typed, again } = await takeSent(request, context);
  const booking = await openBooking({ ...args, request });
  if (again) {
    outcomes.set(context, { typed, errors: [] });
    return data(null);
  }
  if (booking.step === "gegevens" && sent.has("_meer")) {
    outcomes.set(context, { typed, errors: [], visit: await stillHeld(booking.visit, context) });
    return data(null);
  }
  const answered = await answerStep(booking, context, sent);
  if ("errors" in answered) {
    outcomes.set(context, { typed, errors: answered.errors });
    return data(null, { status: 422 });
  }
  throw redirect(onwards(booking, answered.visit), { status: 303, headers: keepBooking(context, answered.visit) });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.title, loaded?.wrong);

export default function BookingRoute() {
  const loaded = useLoaderData<typeof loader>();
  if (loaded.kind === "times") return <BookingTimesPage page={loaded.times} />;
  return (
    <>
      {loaded.kind === "check" ? <InformationPage page={loaded.check} /> : <ResumePage page={loaded.question} />}
      {loaded.hold ? <HoldDialog hold={loaded.hold} /> : null}
    </>
  );
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
