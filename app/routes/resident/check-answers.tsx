import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asksPartner } from "#app/identity/commands/ask-partner.server.ts";
import { signsWithDigid } from "#app/identity/commands/sign-intake.server.ts";
import { takePartiesOver } from "#app/identity/commands/take-parties-over.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { checkPage } from "#app/intake/contract.ts";
import { checkPageFor } from "#app/intake/queries/check-page.server.ts";
import { openStepOf } from "#app/intake/queries/next-step.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { keepsTerm } from "#app/queue/commands/keep-terms.server.ts";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import { countVisit, draftVisit, toldOf } from "./draft-visit.server.ts";
import { maySign, signs, withSigning } from "./signing.server.ts";
import { titleOf } from "./title.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const visit = await draftVisit(args);
  const { lng, form, draft } = visit;
  const step = openStepOf(form, draft, context.now);
  if (step !== checkPage) throw redirect(`/${lng}/${form.slug}/${step}`);
  countVisit(args, visit, checkPage, "shown");
  const model = withSigning(checkPageFor(form, draft, lng, context.now), visit, await residentOf(context, request));
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return data({ lng, model, ...toldOf(draft), form: true }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const visit = await draftVisit(args);
  const { lng, form, draft } = visit;
  const sent = await request.formData();
  const away = await setBoth(draft, sent, context.now);
  if (away) throw redirect(`/${away.language ?? lng}/${form.slug}/controleren`, 303);
  const resident = await residentOf(context, request);
  const sign =
    sent.has(signs) && resident && maySign(visit, resident) ? signsWithDigid(resident, context.now) : undefined;
  if (sent.has(signs) && !sign) throw redirect(`/${lng}/${form.slug}/controleren`, 303);
  const stored = await submitForm({
    tenant: context.tenant,
    draftId: draft.id,
    form,
    complete: true,
    sign,
    askPartner: asksPartner(context.now),
    keepTerm: keepsTerm,
    takeParties: takePartiesOver,
    now: context.now,
  });
  if (!stored.ok)
    throw redirect(stored.refusal === "draftGone" ? `/${lng}/verder?weg` : `/${lng}/${form.slug}/controleren`, 303);
  countVisit(args, visit, checkPage, "submitted");
  const cookie = keepSession(context, { kind: "intake", id: stored.value.intakeId });
  throw redirect(`/${lng}/ontvangst/${stored.value.reference}`, { status: 303, headers: { "set-cookie": cookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function CheckAnswersRoute() {
  const { model } = useLoaderData<typeof loader>();
  return <CheckAnswersPage page={model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
