import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wipeCheck } from "#app/intake/queries/check-visit.server.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { forgetKept } from "#app/intake/queries/kept-check-visit.server.ts";
import { receiptOf } from "#app/intake/queries/receipt.server.ts";
import { endSession } from "#app/intake/queries/resident-session.server.ts";
import { forgetSave } from "#app/intake/queries/save-visit.server.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { toldByQuery } from "./page-query.server.ts";
import { wipedAddress, wipedPage } from "./regelingen-pages.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

/** Says that nothing is left. The same for everybody. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const told = { lng, ...toldByQuery(new URL(request.url)) };
  return data({ ...told, model: wipedPage(lng) }, { headers: { "x-loket-cache": "public" } });
}

/** "Wis mijn antwoorden": this browser forgets the check, and what it kept of its pages. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const headers = new Headers({ ...wipeCheck(context), "clear-site-data": '"cache", "storage"' });
  for (const cookie of [forgetKept(context), forgetSave(context)]) headers.append("set-cookie", cookie);
  // The receipt of a saved check, with its code, goes from this device as well; number and code open it elsewhere.
  const current = await currentDraft(context, request);
  const saved = current.state === "sent" ? await receiptOf(context.tenant, current.intakeId) : null;
  if (saved?.kind === "voorzieningencheck") headers.append("set-cookie", endSession(context));
  throw redirect(wipedAddress(lng), { status: 303, headers });
}

export { publicHeaders as headers } from "./public-headers.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function WipedRoute() {
  return <InformationPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
