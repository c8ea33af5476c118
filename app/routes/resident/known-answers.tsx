import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seeKnown } from "#app/intake/commands/begin-form.server.ts";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import { knownPage } from "#app/intake/contract.ts";
import { knownPageFor } from "#app/intake/queries/known-page.server.ts";
import { openStepOf } from "#app/intake/queries/next-step.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import { countVisit, draftVisit, toldOf } from "./draft-visit.server.ts";
import { titleOf } from "./title.ts";

/** What was told before, together: its owner looks whether it still holds, instead of passing question by question. */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const visit = await draftVisit(args);
  const { lng, form, draft } = visit;
  const model = knownPageFor(form, draft, lng, context.now);
  if (!model) throw redirect(`/${lng}/${form.slug}/${openStepOf(form, draft, context.now)}`);
  countVisit(args, visit, knownPage, "shown");
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return data({ lng, model, ...toldOf(draft), form: true }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const visit = await draftVisit(args);
  const { lng, form, draft } = visit;
  const away = await setBoth(draft, await request.formData(), context.now);
  if (away) throw redirect(`/${away.language ?? lng}/${form.slug}/${knownPage}`, 303);
  const seen = await seeKnown(draft, context.now);
  if (!seen) throw redirect(`/${lng}/verder?weg`, 303);
  countVisit(args, visit, knownPage, "answered");
  throw redirect(`/${lng}/${form.slug}/${openStepOf(form, seen, context.now)}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function KnownAnswersRoute() {
  const { model } = useLoaderData<typeof loader>();
  return <CheckAnswersPage page={model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
