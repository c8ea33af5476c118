import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { storePage } from "#app/intake/contract.ts";
import { mayStoreNow, openStepOf } from "#app/intake/queries/next-step.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { storePageFor } from "#app/intake/queries/store-page.server.ts";
import { keepsTerm } from "#app/queue/commands/keep-terms.server.ts";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import { countVisit, draftVisit, toldOf } from "./draft-visit.server.ts";
import { titleOf } from "./title.ts";

/** "Meld mij nu": stores the melding with its time, as soon as the law's few facts are there (Participatiewet art. 44 lid 2). */
export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const visit = await draftVisit(args);
  const { lng, form, draft } = visit;
  if (draft.intakeId || !mayStoreNow(form, draft, context.now)) {
    throw redirect(`/${lng}/${form.slug}/${openStepOf(form, draft, context.now)}`);
  }
  countVisit(args, visit, storePage, "shown");
  const model = storePageFor(form, draft, lng, context.now);
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return data({ lng, model, ...toldOf(draft), form: true }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const visit = await draftVisit(args);
  const { lng, form, draft } = visit;
  const away = await setBoth(draft, await request.formData(), context.now);
  if (away) throw redirect(`/${away.language ?? lng}/${form.slug}/${storePage}`, 303);
  const stored = await submitForm({
    tenant: context.tenant,
    draftId: draft.id,
    form,
    complete: false,
    keepTerm: keepsTerm,
    now: context.now,
  });
  if (!stored.ok) throw redirect(stored.refusal === "draftGone" ? `/${lng}/verder?weg` : `/${lng}/${form.slug}`, 303);
  countVisit(args, visit, storePage, "submitted");
  throw redirect(`/${lng}/ontvangst/${stored.value.reference}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function StoreNowRoute() {
  return <CheckAnswersPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
