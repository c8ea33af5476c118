import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/contract.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import {
  answerCheck,
  type CheckAnswered,
  checkForm,
  nextCheckPage,
  outcomePage,
  shownOn,
  stepAfterCheck,
  typedFields,
} from "#app/intake/contract.ts";
import { checkQuestion, standingsOf } from "#app/intake/queries/check-question.server.ts";
import { type CheckVisit, fitsCheck, keepCheck, renewCheck } from "#app/intake/queries/check-visit.server.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { Standings } from "#app/ui/forms/standings.tsx";
import { WipeAnswers } from "#app/ui/forms/wipe-answers.tsx";
import { answerWith, documentOf, inDocument } from "./document.server.tsx";
import { wipedAddress } from "./regelingen-pages.server.ts";
import { addressOf, checkVisitOf, inForceFor } from "./regelingen-visit.server.ts";
import { titleOf } from "./title.ts";
import { pageOf } from "./visit.server.ts";

type Opened = Awaited<ReturnType<typeof openPage>>;

/** How the page is drawn otherwise than as it was left. */
interface Drawing {
  readonly wrong?: Pick<Extract<CheckAnswered, { kind: "wrong" }>, "errors" | "typed">;
  readonly state?: CheckVisit;
  readonly notice?: TextRef;
}

async function openPage(args: LoaderFunctionArgs) {
  const visit = await checkVisitOf(args);
  const page = pageOf(checkForm, args.params.page);
  const step = { tenant: args.context.tenant, form: checkForm.id, step: page.id, language: visit.lng, helped: false };
  const asked = new URL(args.request.url).searchParams.get("terug");
  return { ...visit, page, step, asked };
}

/** Without a check there is one question to begin with. @throws a redirect to the start, that says so */
function onlyBegun({ lng, begun, page, state, world }: Opened): void {
  if (!begun && nextCheckPage(state, world)?.id !== page.id) throw redirect(`/${lng}/${checkForm.slug}?weg`, 303);
}

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return inDocument(args, async () => {
    const opened = await openPage(args);
    onlyBegun(opened);
    return draw(args, opened, {});
  });
}

function draw(args: LoaderFunctionArgs, opened: Opened, { wrong, notice, state = opened.state }: Drawing): Response {
  const { context, request } = args;
  const { lng, werkplein, world, page, begun, step } = opened;
  const returning = (opened.asked ?? wrong?.typed._return?.[0]) === outcomePage;
  const { gemeenten } = werkplein;
  const model = checkQuestion({ page, state, world, language: lng, gemeenten, returning, wrong });
  if (!model) throw redirect(addressOf(lng, nextCheckPage(state, world)?.id), 303);
  const refused = wrong !== undefined;
  countStep(step, refused ? "error" : "shown", context.now);
  const title = titleOf(lng, model.heading, model.errors.length > 0)[0]?.title ?? "";
  const drawn = (
    <>
      <QuestionPage page={{ ...model, notice }} />
      {begun ? <Standings model={standingsOf({ state, world })} /> : null}
      {begun ? <WipeAnswers action={wipedAddress(lng)} /> : null}
    </>
  );
  const about = { title, both: state.both, session: begun, slug: checkForm.slug, form: true };
  return answerWith(documentOf(args, about, drawn), refused ? 422 : 200, renewCheck(context, request));
}

export function action(args: ActionFunctionArgs): Promise<Response> {
  return inDocument(args, () => take(args));
}

async function take(args: ActionFunctionArgs): Promise<Response> {
  const { context } = args;
  const opened = await openPage(args);
  onlyBegun(opened);
  const { lng, werkplein, page, state, world, step } = opened;
  const sent = await args.request.formData();
  const { gemeenten } = werkplein;
  const answered = answerCheck({ page, state, sent, world, today: world.today, gemeenten, speaks: isLanguage });
  if (answered.kind === "wrong") return draw(args, opened, { wrong: answered });
  const typed = "typed" in answered ? answered.typed : undefined;
  const kept: CheckVisit = { ...answered.state, ...(typed && { typed }) };
  const returning = sent.get("_return") === outcomePage;
  if (!fitsCheck(context, answered.state)) return draw(args, opened, tooMuch(sent));
  if (answered.kind === "again" && !fitsCheck(context, kept)) return draw(args, opened, { state: kept });
  const headers = keepCheck(context, kept);
  const leadTo = (language: string, to: string) => {
    const back = returning && to !== outcomePage ? `?terug=${outcomePage}` : "";
    return redirect(`${addressOf(language, to)}${back}`, { status: 303, headers });
  };
  if (answered.kind === "again") return leadTo(answered.language ?? lng, page.id);
  if (answered.kind === "stopped") return leadTo(lng, outcomePage);
  countStep(step, "answered", context.now);
  const { world: then } = await inForceFor(kept, context);
  const after = { state: kept, world: then };
  return leadTo(lng, stepAfterCheck(page, { state, world }, after, { wasShown: shownOn(sent), returning }));
}

/** The cookie is full: the page stays as it was typed, and all that was answered before is kept. */
function tooMuch(sent: FormData): Drawing {
  return { wrong: { errors: [], typed: typedFields(sent) }, notice: { key: "pages:regelingen.full" } };
}
