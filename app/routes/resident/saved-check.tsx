import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { receiptOf } from "#app/intake/queries/receipt.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { withdrawSavedCheck } from "#app/queue/commands/withdraw-saved-check.server.ts";
import { checkConsents } from "#app/queue/queries/check-consents.server.ts";
import { ConsentsPage } from "#app/ui/pages/consents-page.tsx";
import { consentsPage } from "./consents-page.server.ts";
import { isBoth, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

type Withdrawn = "call" | "screening" | "all";
const outcomes = new WeakMap<object, Withdrawn>();

/** The saved check that this browser sent, or opened with its number and code. @throws a redirect to where those are typed */
async function openSaved({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const current = await currentDraft(context, request);
  const receipt = current.state === "sent" ? await receiptOf(context.tenant, current.intakeId) : null;
  if (receipt?.kind !== "voorzieningencheck") throw redirect(`/${lng}/ontvangst/nu`, 303);
  return { lng, intakeId: receipt.intakeId };
}

/** "Uw toestemming": what holds now, each with a button that takes it back at once. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { lng, intakeId } = await openSaved(args);
  const model = consentsPage(lng, await checkConsents(context.tenant, intakeId), outcomes.get(context));
  const headers = { "set-cookie": keepSession(context, { kind: "intake", id: intakeId }) };
  return data({ lng, model, both: isBoth(context), session: true, bothAction: model.action }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { intakeId } = await openSaved(args);
  const { sent, again } = await takeSent(request, context);
  const what = (["call", "screening", "all"] as const).find((one) => one === sent.get("withdraw"));
  if (again || !what) return data(null);
  await withdrawSavedCheck({ tenant: context.tenant, intakeId, what, now: context.now });
  outcomes.set(context, what);
  return data(null);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function SavedCheckRoute() {
  return <ConsentsPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
