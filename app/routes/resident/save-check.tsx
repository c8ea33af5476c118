import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/contract.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { answerSave, type PageDefinition, returnStep, type SaveAnswered, saveForm } from "#app/intake/contract.ts";
import { keepCheck } from "#app/intake/queries/check-visit.server.ts";
import { savePageFor } from "#app/intake/queries/save-page.server.ts";
import { keepSave } from "#app/intake/queries/save-visit.server.ts";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { answerWith, documentOf, inDocument } from "./document.server.tsx";
import { saveVisitOf } from "./save-check.server.ts";
import { titleOf } from "./title.ts";
import { pageOf } from "./visit.server.ts";

type Wrong = Extract<SaveAnswered, { kind: "wrong" }>;
type Opened = Awaited<ReturnType<typeof openPage>>;

/** "Bewaar mijn check": who it is about, how to reach them, and two consents. Nothing is stored before the last button. */
async function openPage(args: LoaderFunctionArgs) {
  const { params, context } = args;
  const visit = await saveVisitOf(args);
  if (!params.page) throw redirect(`/${visit.lng}/${saveForm.slug}/${firstPage().id}`, 303);
  const page = pageOf(saveForm, params.page);
  const step = { tenant: context.tenant, form: saveForm.id, step: page.id, language: visit.lng, helped: false };
  return { ...visit, page, step };
}

function firstPage(): PageDefinition {
  const [section] = saveForm.sections;
  return section.pages[0];
}

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return inDocument(args, async () => draw(args, await openPage(args)));
}

function draw(args: LoaderFunctionArgs, opened: Opened, wrong?: Wrong): Response {
  const { lng, page, visit, state, world, step } = opened;
  const returnTo = returnStep(new URL(args.request.url).searchParams.get("terug") ?? wrong?.typed._return?.[0]);
  const model = savePageFor({ page, visit, state, world, language: lng, returnTo, wrong });
  if (!model) throw redirect(`/${lng}/${saveForm.slug}`, 303);
  countStep(step, wrong ? "error" : "shown", args.context.now);
  const title = titleOf(lng, model.heading, model.errors.length > 0)[0]?.title ?? "";
  const about = { title, both: state.both, session: true, slug: "regelingen", form: true };
  return answerWith(documentOf(args, about, <QuestionPage page={model} />), wrong ? 422 : 200, {
    ...keepCheck(args.context, state),
  });
}

export function action(args: ActionFunctionArgs): Promise<Response> {
  return inDocument(args, () => take(args));
}

async function take(args: ActionFunctionArgs): Promise<Response> {
  const { context } = args;
  const opened = await openPage(args);
  const { lng, page, visit, state, world, step } = opened;
  const sent = await args.request.formData();
  const answered = answerSave({ page, visit, sent, world, speaks: isLanguage });
  if (answered.kind === "wrong") return draw(args, opened, answered);
  const both = answered.kind === "again" ? (answered.both ?? state.both) : state.both;
  const headers = new Headers(keepCheck(context, { ...state, both }));
  headers.append("set-cookie", keepSave(context, answered.visit));
  const leadTo = (language: string, to: string) =>
    redirect(`/${language}/${saveForm.slug}/${to}`, { status: 303, headers });
  const returnTo = returnStep(sent.get("_return"));
  if (answered.kind === "again")
    return leadTo(answered.language ?? lng, `${page.id}${returnTo ? `?terug=${returnTo}` : ""}`);
  countStep(step, "answered", context.now);
  return leadTo(lng, answered.step);
}
