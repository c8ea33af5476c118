import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cancelAppointment } from "#app/appointments/commands/cancel-appointment.server.ts";
import { appointmentByToken, type OwnAppointment } from "#app/appointments/queries/appointment-by-token.server.ts";
import { keepBooking, newBooking } from "#app/appointments/queries/booking-visit.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { addressOfOwn, cancelPage, keptPage, mayMove, type OwnPage, overPage } from "./own-appointment.server.ts";
import { isBoth, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** @throws 404 for a link that opens nothing, and for one that never did: the same. */
async function openOwn({ params, context }: LoaderFunctionArgs): Promise<OwnPage> {
  const { lng, werkplein } = visitOf(params, context);
  if (params.what !== undefined && params.what !== "afzeggen") notFound();
  const { tenant, now } = context;
  const token = params.token ?? "";
  const appointment = await appointmentByToken(tenant, token, now);
  return { lng, werkplein, token, now, appointment: appointment ?? notFound() };
}

/** The appointment of who has its link: when, where, what to bring, and how to change it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openOwn(args);
  const { lng, token, appointment } = page;
  const over = appointment.state !== "open";
  const model = over ? overPage(page) : args.params.what ? cancelPage(page) : keptPage(page);
  const told = { lng, model, both: isBoth(args.context), bothAction: addressOfOwn(lng, token, args.params.what) };
  return data(told, { status: over ? 410 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request, params } = args;
  const { sent, again } = await takeSent(request, context);
  if (again) return data(null);
  const { lng, token, appointment } = await openOwn(args);
  if (appointment.state !== "open") throw redirect(addressOfOwn(lng, token), 303);
  if (params.what === "afzeggen") {
    await cancelAppointment({ tenant: context.tenant, by: { kind: "resident", token }, now: context.now });
    throw redirect(addressOfOwn(lng, token), 303);
  }
  // A page that was left open too long says on the next one that they can call.
  if (!sent.has("_verzet") || !mayMove(appointment, context.now)) throw redirect(addressOfOwn(lng, token), 303);
  throw redirect(`/${lng}/afspraak/tijd`, { status: 303, headers: keepBooking(context, moving(appointment, token)) });
}

/** A booking that moves this appointment: only the time is asked. */
function moving(appointment: OwnAppointment, token: string) {
  const { id, lineage, service, location, interpreter, interpreterLanguage } = appointment;
  const known = ["dienst", "plaats", "taal", "gegevens"] as const;
  return newBooking({ service, location, interpreter, interpreterLanguage, known, moving: { id, lineage, token } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function OwnAppointmentRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
