import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { keepBooking } from "#app/appointments/queries/booking-visit.server.ts";
import { invitationByToken } from "#app/appointments/queries/invitation-by-token.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { addressOfStep } from "./booking-steps.server.ts";
import {
  addressOfInvitation,
  type InvitationPage,
  invitationOver,
  invitationPage,
  invitedBooking,
} from "./invitation-pages.server.ts";
import { isBoth, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** @throws 404 for a link that never was. */
async function openInvitation({ params, context }: LoaderFunctionArgs): Promise<InvitationPage> {
  const { lng, werkplein } = visitOf(params, context);
  const invitation = await invitationByToken(context.tenant, params.token ?? "", context.now);
  return { lng, werkplein, invitation: invitation ?? notFound() };
}

/** Somebody was invited to choose a time: for what, where, until when. Mail scanners open links, so nothing happens yet. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openInvitation(args);
  const { lng, invitation } = page;
  const over = invitation.state !== "open";
  const model = over ? invitationOver(page) : invitationPage(page);
  const beside = { both: isBoth(args.context), bothAction: addressOfInvitation(lng, invitation.token) };
  return data({ lng, model, ...beside }, { status: over ? 410 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { again } = await takeSent(request, context);
  if (again) return data(null);
  const { lng, invitation } = await openInvitation(args);
  if (invitation.state !== "open") throw redirect(addressOfInvitation(lng, invitation.token), 303);
  // From the last step a booking goes to the first question that is open.
  const headers = keepBooking(context, invitedBooking(invitation));
  throw redirect(addressOfStep(lng, "controleren"), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function InvitationRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
