import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage, type PageOutcome } from "#app/intake/commands/answer-page.server.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { isHelpedDraft, startsOn } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { questionPageFor } from "#app/intake/queries/question-page.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { documentOnly } from "#app/platform/http.server.ts";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { titleOf } from "./title.ts";
import { formOf, pageOf, visitOf } from "./visit.server.ts";

/** What the action of this very request refused; the loader draws it, so that one page is made and its title says "Fout". */
const refused = new WeakMap<object, Extract<PageOutcome, { kind: "wrong" }>>();

async function openPage({ request, params, context }: LoaderFunctionArgs) {
  const { lng, werkplein } = visitOf(params, context);
  const form = formOf(params.form);
  const page = pageOf(form, params.page);
  const current = await currentDraft(context, request);
  const draft = current.state === "open" && current.draft.form === form.id ? current.draft : null;
  const step = { tenant: context.tenant, form: form.id, step: page.id, language: lng, helped: isHelpedDraft(draft) };
  return { lng, gemeenten: werkplein.gemeenten, form, page, draft, current, step };
}

function returnTo(value: unknown): string | undefined {
  return value === "controleren" ? "controleren" : undefined;
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { lng, gemeenten, form, page, draft, current, step } = await openPage(args);
  const wrong = refused.get(context);
  const model = questionPageFor({
    form,
    page,
    draft,
    language: lng,
    gemeenten,
    now: context.now,
    wrong,
    returnTo: returnTo(new URL(request.url).searchParams.get("terug") ?? wrong?.typed._return?.[0]),
  });
  if (!model) throw redirect(current.state === "idle" ? `/${lng}/verder?weg` : `/${lng}/${form.slug}`);
  countStep(step, wrong ? "error" : "shown", context.now);
  const headers = draft ? { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) } : undefined;
  return data(documentOnly({ lng, model, both: model.showBoth, session: draft !== null, form: true }), { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { lng, gemeenten, form, page, draft, current, step } = await openPage(args);
  // On a shared computer the next person starts anew, and does not land on the receipt of the one before.
  if (!draft && !startsOn(form, page.id))
    throw redirect(current.state === "sent" ? `/${lng}/ontvangst/nu` : `/${lng}/verder?weg`, 303);
  const sent = await request.formData();
  const { tenant, now } = context;
  const outcome = await answerPage({ tenant, gemeenten, form, page, draft, language: lng, sent, now });
  if (outcome.kind === "gone") throw redirect(`/${lng}/verder?weg`, 303);
  if (outcome.kind === "tooMany") throw new Response(null, { status: 429 });
  if (outcome.kind === "wrong") {
    refused.set(context, outcome);
    return data(null, { status: 422 });
  }
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: outcome.draft.id }) };
  const back = returnTo(sent.get("_return")) ? "?terug=controleren" : "";
  if (outcome.kind === "again")
    throw redirect(`/${outcome.language}/${form.slug}/${page.id}${back}`, { status: 303, headers });
  countStep(step, "answered", context.now);
  const isQuestion = form.sections.some((section) => section.pages.some(({ id }) => id === outcome.step));
  throw redirect(`/${lng}/${form.slug}/${outcome.step}${isQuestion ? back : ""}`, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function QuestionRoute() {
  return <QuestionPage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
