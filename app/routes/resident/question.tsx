import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isLanguage, translator } from "#app/i18n/contract.ts";
import { answerPage } from "#app/intake/commands/answer-page.server.ts";
import { countStep } from "#app/intake/commands/count-step.server.ts";
import { isHelpedDraft } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { questionPageFor } from "#app/intake/queries/question-page.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { QuestionPage } from "#app/ui/pages/question-page.tsx";
import { formOf, pageOf, visitOf } from "./visit.server.ts";

async function openPage({ request, params, context }: LoaderFunctionArgs) {
  const visit = visitOf(params, context);
  const form = formOf(params.form);
  const page = pageOf(form, params.page);
  const current = await currentDraft(context, request);
  const draft = current.state === "open" && current.draft.form === form.id ? current.draft : null;
  const step = {
    tenant: context.tenant,
    form: form.id,
    step: page.id,
    language: visit.lng,
    helped: isHelpedDraft(draft),
  };
  return { ...visit, form, page, draft, current, step };
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { lng, werkplein, form, page, draft, current, step } = await openPage(args);
  const returnTo = new URL(request.url).searchParams.get("terug") ?? undefined;
  const model = questionPageFor({
    form,
    page,
    draft,
    language: lng,
    gemeenten: werkplein.gemeenten,
    now: context.now,
    returnTo,
  });
  if (!model) throw redirect(current.state === "idle" ? `/${lng}/verder?weg` : `/${lng}/${form.slug}`);
  countStep(step, "shown", context.now);
  const headers = draft ? { "set-cookie": keepSession(context, { kind: "draft", id: draft.id }) } : undefined;
  return data({ lng, model, both: model.showBoth, session: Boolean(draft), form: true }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { lng, werkplein, form, page, draft, current, step } = await openPage(args);
  if (current.state === "sent") throw redirect(`/${lng}/ontvangst/nu`, 303);
  const sent = await request.formData();
  if (!draft && !startsHere(form, page.id)) throw redirect(`/${lng}/verder?weg`, 303);
  const outcome = await answerPage({
    tenant: context.tenant,
    gemeenten: werkplein.gemeenten,
    form,
    page,
    draft,
    language: lng,
    sent,
    now: context.now,
  });
  if (outcome.kind === "gone") throw redirect(`/${lng}/verder?weg`, 303);
  if (outcome.kind === "wrong") {
    countStep(step, "error", context.now);
    const model = questionPageFor({
      form,
      page,
      draft,
      language: lng,
      gemeenten: werkplein.gemeenten,
      now: context.now,
      wrong: outcome,
      returnTo: returnOf(sent),
    });
    return data({ model }, { status: 422 });
  }
  const cookie = keepSession(context, { kind: "draft", id: outcome.draft.id });
  const back = returnOf(sent) ? `?terug=${returnOf(sent)}` : "";
  if (outcome.kind === "again")
    throw redirect(`/${outcome.language}/${form.slug}/${page.id}${back}`, {
      status: 303,
      headers: { "set-cookie": cookie },
    });
  countStep(step, "answered", context.now);
  const keepsReturn = back && outcome.step !== "controleren" ? back : "";
  throw redirect(`/${lng}/${form.slug}/${outcome.step}${keepsReturn}`, {
    status: 303,
    headers: { "set-cookie": cookie },
  });
}

function startsHere(
  form: { readonly sections: readonly { readonly pages: readonly { readonly id: string }[] }[] },
  page: string,
) {
  return form.sections[0]?.pages[0]?.id === page;
}

function returnOf(sent: FormData): string | undefined {
  return sent.get("_return") === "controleren" ? "controleren" : undefined;
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const t = translator(isLanguage(loaded?.lng) ? loaded.lng : "nl").t;
  const heading = loaded?.model.heading;
  return heading ? [{ title: `${t(heading.key, heading.values)} – ${t("ui:brand.line")}` }] : [];
};

export default function QuestionRoute() {
  const { model } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <QuestionPage page={answered?.model ?? model} />;
}
