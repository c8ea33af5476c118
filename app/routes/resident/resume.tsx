import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takeHandOver } from "#app/intake/commands/hand-over.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { formById } from "#app/intake/contract.ts";
import { draftIdForTypedCode } from "#app/intake/queries/draft-for-code.server.ts";
import { nextStepOf } from "#app/intake/queries/next-step.server.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { resumePage } from "./code-pages.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const refused = new WeakMap<object, { readonly code: string; readonly why: "wrong" | "gone" | "tooMany" }>();

/** Back to a started form: by the code on paper, or by the QR code of the other device. Lands on the question that was left. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const idle = new URL(request.url).searchParams.has("weg");
  return data({ lng, model: resumePage(lng, { token: params.token, idle, refused: refused.get(context) }) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { tenant, now } = context;
  const sent = await request.formData();
  const code = String(sent.get("code") ?? "");
  const scanned = params.token !== undefined && code === "";
  if (!(await takeAttempt(context.clientAddress))) {
    refused.set(context, { code, why: "tooMany" });
    return data(null, { status: 429 });
  }
  const id = scanned
    ? await takeHandOver(tenant, params.token ?? "", now)
    : await draftIdForTypedCode(tenant, code, now);
  const draft = id ? await openDraft(tenant, id, now) : null;
  if (!draft) {
    refused.set(context, { code, why: scanned ? "gone" : "wrong" });
    return data(null, { status: 422 });
  }
  await attemptWasRight(context.clientAddress);
  const form = formById(draft.form) ?? notFound();
  const cookie = keepSession(context, { kind: "draft", id: draft.id });
  throw redirect(`/${lng}/${form.slug}/${nextStepOf(form, draft, now)}`, {
    status: 303,
    headers: { "set-cookie": cookie },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function ResumeRoute() {
  return <ResumePage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
