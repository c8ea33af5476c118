import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { blankPaper, filledPaper } from "#app/intake/queries/paper-page.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { PrintForm } from "#app/ui/pages/print-form.tsx";
import { draftVisit, toldOf } from "./draft-visit.server.ts";
import { titleOf } from "./title.ts";
import { formOf, visitOf } from "./visit.server.ts";

/** The form on paper: blank for whoever has no computer, or filled with what was answered so far (`?ingevuld`). Dutch beside it. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, params, context } = args;
  const { lng, werkplein } = visitOf(params, context);
  const to = { address: werkplein.addressLines, phone: werkplein.phone.number, gemeenten: werkplein.gemeenten };
  if (!new URL(request.url).searchParams.has("ingevuld")) {
    return data({ lng, model: blankPaper(formOf(params.form), lng, to), both: true, session: false });
  }
  const { form, draft } = await draftVisit(args);
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return data(
    { lng, model: filledPaper(form, draft, lng, context.now, to), ...toldOf(draft), both: true },
    { headers },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function PaperRoute() {
  return <PrintForm page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
