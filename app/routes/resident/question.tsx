import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { answerPage, type PageOutcome } from "#app/intake/commands/answer-page.server.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { keepUnsent } from "#app/intake/commands/keep-unsent.server.ts";
import {
  allPages,
  begun,
  type FormDefinition,
  isBlank,
  isHelpedDraft,
  returnStep,
  showCode,
  startsOn,
} from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { questionPageFor } from "#app/intake/queries/question-page.server.ts";
import { renewSession } from "#app/intake/queries/resident-session.server.ts";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { answerWith, documentOf, inDocument } from "./document.server.tsx";
import { ownByLogin } from "./draft-visit.server.ts";
import { formKey, keyOfEachShowing } from "./keyed-form.server.ts";
import { gemeentenOn } from "./offered-here.server.ts";
import { titleOf } from "./title.ts";
import { formOf, pageOf, visitOf } from "./visit.server.ts";

type Wrong = Extract<PageOutcome, { kind: "wrong" }>;
type Opened = Awaited<ReturnType<typeof openPage>>;

async function openPage(args: LoaderFunctionArgs) {
  const { request, params, context } = args;
  const { lng } = visitOf(params, context);
  const form = formOf(params.form);
  const page = pageOf(form, params.page);
  const current = await currentDraft(context, request);
  const draft = current.state === "open" && current.draft.form === form.id ? current.draft : null;
  // An aanvraag that follows a melding begins from it: the start page knows which, and from which day.
  if (!draft && form.follows && current.state !== "idle") throw redirect(`/${lng}/${form.slug}`, 303);
  const step = { tenant: context.tenant, form: form.id, step: page.id, language: lng, helped: isHelpedDraft(draft) };
  return { lng, ...(await gemeentenOn(args, form, page)), form, page, draft, current, step };
}

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return inDocument(args, async () => draw(args, await openPage(args)));
}

/** The page as these answers make it; `wrong` after a refusal, with what was typed. */
function draw(args: LoaderFunctionArgs, opened: Opened, wrong?: Wrong): Response {
  const { context, request } = args;
  const { lng, gemeenten, form, page, draft, current, step } = opened;
  const drawn = questionPageFor({
    form,
    page,
    draft,
    language: lng,
    gemeenten,
    now: context.now,
    wrong,
    returnTo: returnStep(new URL(request.url).searchParams.get("terug") ?? wrong?.typed._return?.[0]),
  });
  if (!drawn) throw redirect(current.state === "idle" ? `/${lng}/verder?weg` : `/${lng}/${form.slug}`);
  const hidden = draft ? drawn.hidden : [...drawn.hidden, keyOfEachShowing];
  const model = { ...drawn, hidden, notice: drawn.notice ?? opened.notice };
  countStep(step, wrong ? "error" : "shown", context.now);
  const about = {
    title: titleOf(lng, model.heading, model.errors.length > 0)[0]?.title ?? "",
    both: model.showBoth,
    session: draft !== null,
    code: draft ? showCode(draft.content.code) : undefined,
    form: true,
    blank: isBlank(model) ? model : undefined,
  };
  const headers = draft ? renewSession(context, request, { kind: "draft", id: draft.id }) : {};
  return answerWith(documentOf(args, about, <QuestionPage page={model} />), wrong ? 422 : 200, headers);
}

export function action(args: ActionFunctionArgs): Promise<Response> {
  return inDocument(args, () => take(args));
}

async function take(args: ActionFunctionArgs): Promise<Response> {
  const { context, request } = args;
  const opened = await openPage(args);
  const { lng, gemeenten, form, page, draft, current, step } = opened;
  // On a shared computer the next person starts anew, and does not land on the receipt of the one before.
  if (!draft && !startsOn(form, page.id) && current.state === "sent") throw redirect(`/${lng}/ontvangst/nu`, 303);
  const sent = await request.formData();
  const { tenant, now } = context;
  const draftId = current.state === "idle" ? current.draftId : null;
  // The first question begins anew, unless it was answered on a page of the form that the half hour ended.
  const late = draftId !== null && sent.has(begun);
  if (!draft && (late || !startsOn(form, page.id))) {
    if (draftId) await keepUnsent({ tenant, draftId, form, page, language: lng, sent, now });
    throw redirect(`/${lng}/verder?weg`, 303);
  }
  const asked = { tenant, gemeenten, form, page, draft, language: lng, sent, key: formKey(sent), now };
  const outcome = await answerPage(asked);
  if (outcome.kind === "gone") throw redirect(`/${lng}/verder?weg`, 303);
  if (outcome.kind === "tooMany") throw new Response(null, { status: 429 });
  if (outcome.kind === "wrong") return draw(args, opened, outcome);
  if (!draft) await ownByLogin(args, outcome.draft);
  const headers = renewSession(context, request, { kind: "draft", id: outcome.draft.id });
  const returnTo = returnStep(sent.get("_return"));
  const back = returnTo ? `?terug=${returnTo}` : "";
  if (outcome.kind === "again")
    throw redirect(`/${outcome.language}/${form.slug}/${page.id}${back}`, { status: 303, headers });
  countStep(step, "answered", context.now);
  throw redirect(`/${lng}/${form.slug}/${outcome.step}${goesBack(form, outcome.step) ? back : ""}`, {
    status: 303,
    headers,
  });
}

/** A question or a plan leads back to where the change began; the other pages are that place, or lead elsewhere. */
function goesBack(form: FormDefinition, step: string): boolean {
  return step.startsWith("plan/") || allPages(form).some(({ id }) => id === step);
}
