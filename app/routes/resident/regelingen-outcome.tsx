import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/contract.ts";
import { beginForm } from "#app/intake/commands/begin-form.server.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { type CheckState, checkForm, type FormDefinition, formBySlug, outcomePage } from "#app/intake/contract.ts";
import { keepCheck, renewCheck } from "#app/intake/queries/check-visit.server.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { openStepOf } from "#app/intake/queries/next-step.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { OutcomePage } from "#app/ui/pages/outcome-page.tsx";
import { answerWith, documentOf, inDocument } from "./document.server.tsx";
import { formKey } from "./keyed-form.server.ts";
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

/** To a form of ours with these answers in it; who has one open already goes on with that, and nothing is laid over it. */
async function begin(
  { context, request }: ActionFunctionArgs,
  form: FormDefinition,
  { state, lng, key }: { readonly state: CheckState; readonly lng: string; readonly key: string },
) {
  const { tenant, now } = context;
  const { state: current } = await currentDraft(context, request);
  if (current === "open") return redirect(`/${lng}/${form.slug}`, 303);
  const known = { answers: state.answers, from: { source: "check", on: dayInAmsterdam(now) } } as const;
  const draft = await beginForm({ tenant, form, known, language: lng, both: state.both, key, now });
  const headers = { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) };
  return redirect(`/${lng}/${form.slug}/${openStepOf(form, draft, now)}`, { status: 303, headers });
}

/** The buttons of the frame, another language and the Dutch beside it; and the one that begins a form of ours. */
export function action(args: ActionFunctionArgs): Promise<Response> {
  return inDocument(args, async () => {
    const { lng, state } = await openOutcome(args);
    const sent = await args.request.formData();
    const form = formBySlug(String(sent.get("_begin")));
    const mayBegin = form !== undefined && form.kind !== "voorzieningencheck" && !form.follows;
    if (mayBegin) throw await begin(args, form, { state, lng, key: formKey(sent) });
    const language = String(sent.get("_language"));
    const both = sent.has("_both") ? sent.get("_both") === "1" : state.both;
    const headers = keepCheck(args.context, { ...state, both });
    throw redirect(addressOf(isLanguage(language) ? language : lng, outcomePage), { status: 303, headers });
  });
}
