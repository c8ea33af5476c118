import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { saveCheck } from "#app/intake/commands/save-check.server.ts";
import { openPages, saveForm, showCode } from "#app/intake/contract.ts";
import { keepCheck } from "#app/intake/queries/check-visit.server.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { saveAnswersPage } from "#app/intake/queries/save-page.server.ts";
import { forgetSave } from "#app/intake/queries/save-visit.server.ts";
import { consentToScreening } from "#app/queue/commands/consent-to-screening.server.ts";
import { registerHousehold } from "#app/queue/commands/register-household.server.ts";
import { keepRuleSet } from "#app/regelingen/commands/keep-rule-set.server.ts";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import { saveVisitOf } from "./save-check.server.ts";
import { takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";

/** Everything that will be kept, and the button that keeps it. @throws a redirect to the first question that is still open */
async function openAnswers(args: LoaderFunctionArgs) {
  const opened = await saveVisitOf(args);
  const { lng, visit, world } = opened;
  const [open] = openPages(saveForm, visit, world);
  if (open) throw redirect(`/${lng}/${saveForm.slug}/${open.id}`, 303);
  return opened;
}

/** Another form is open in this browser: the receipt takes its place here, so its code is shown first. */
async function codeFirst({ context, request }: LoaderFunctionArgs): Promise<TextRef | undefined> {
  const current = await currentDraft(context, request);
  if (current.state !== "open") return undefined;
  return { key: "intake:saveCheck.codeFirst", values: { code: showCode(current.draft.content.code) } };
}

export async function loader(args: LoaderFunctionArgs) {
  const { lng, visit, state, world } = await openAnswers(args);
  const model = { ...saveAnswersPage(visit, state, lng, world), notice: await codeFirst(args) };
  const { both } = state;
  return data(
    { lng, model, both, session: true, check: true, form: true },
    { headers: keepCheck(args.context, state) },
  );
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { tenant, now } = context;
  const { lng, visit, state, world, overlayVersion } = await openAnswers(args);
  const { sent, again } = await takeSent(request, context);
  if (again) {
    const both = sent.has("_both") ? sent.get("_both") === "1" : state.both;
    throw redirect(`/${lng}/${saveForm.slug}/controleren`, {
      status: 303,
      headers: keepCheck(context, { ...state, both }),
    });
  }
  const saved = await saveCheck(
    { tenant, visit, state, language: lng, world, overlayVersion, now },
    { keepRuleSet, registerHousehold, consentToScreening },
  );
  if (!saved.ok) throw redirect(`/${lng}/${saveForm.slug}`, 303);
  const headers = new Headers({ "set-cookie": keepSession(context, { kind: "intake", id: saved.value.intakeId }) });
  headers.append("set-cookie", forgetSave(context));
  throw redirect(`/${lng}/ontvangst/${saved.value.reference}`, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => titleOf(loaded?.lng, loaded?.model.heading);

export default function SaveCheckSendRoute() {
  return <CheckAnswersPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
