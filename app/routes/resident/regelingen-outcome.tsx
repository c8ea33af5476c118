import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/contract.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { checkForm, outcomePage } from "#app/intake/contract.ts";
import { keepCheck, renewCheck } from "#app/intake/queries/check-visit.server.ts";
import { OutcomePage } from "#app/ui/pages/outcome-page.tsx";
import { answerWith, documentOf, inDocument } from "./document.server.tsx";
import { openOutcome } from "./open-outcome.server.ts";
import { addressOf } from "./regelingen-visit.server.ts";
import { titleOf } from "./title.ts";

export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return inDocument(args, async () => {
    const { context, request } = args;
    const { lng, state, model } = await openOutcome(args);
    const step = { tenant: context.tenant, form: checkForm.id, step: outcomePage, language: lng, helped: false };
    countStep(step, "shown", context.now);
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
