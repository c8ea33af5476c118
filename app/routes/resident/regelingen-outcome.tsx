import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/contract.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { checkForm, nextCheckPage, outcomePage } from "#app/intake/contract.ts";
import { keepCheck, renewCheck } from "#app/intake/queries/check-visit.server.ts";
import { adviceOf, withImplied } from "#app/regelingen/contract.ts";
import { OutcomePage } from "#app/ui/pages/outcome-page.tsx";
import { answerWith, documentOf, inDocument } from "./document.server.tsx";
import { outcomeModel } from "./outcome-model.server.ts";
import { addressOf, checkVisitOf } from "./regelingen-visit.server.ts";
import { titleOf } from "./title.ts";

/** What the check comes to, at any moment. @throws a redirect to the start where this browser has no check */
async function openOutcome(args: LoaderFunctionArgs) {
  const visit = await checkVisitOf(args);
  if (!visit.begun) throw redirect(`/${visit.lng}/${checkForm.slug}?weg`, 303);
  return visit;
}

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return inDocument(args, async () => {
    const { context, request } = args;
    const { lng, werkplein, state, world, overlay } = await openOutcome(args);
    const step = { tenant: context.tenant, form: checkForm.id, step: outcomePage, language: lng, helped: false };
    countStep(step, "shown", context.now);
    const advice = adviceOf(withImplied(state.answers), world, overlay);
    const next = nextCheckPage(state, world)?.id ?? null;
    const model = outcomeModel({ lng, werkplein, state, world, advice, next });
    const title = titleOf(lng, model.heading)[0]?.title ?? "";
    const about = { title, both: state.both, session: true, slug: checkForm.slug, form: true };
    return answerWith(documentOf(args, about, <OutcomePage page={model} />), 200, renewCheck(context, request));
  });
}

/** The buttons of the frame: another language, and the Dutch beside it. */
export function action(args: ActionFunctionArgs): Promise<Response> {
  return inDocument(args, async () => {
    const { lng, state } = await openOutcome(args);
    const sent = await args.request.formData();
    const language = String(sent.get("_language"));
    const both = sent.has("_both") ? sent.get("_both") === "1" : state.both;
    const headers = keepCheck(args.context, { ...state, both });
    throw redirect(addressOf(isLanguage(language) ? language : lng, outcomePage), { status: 303, headers });
  });
}
