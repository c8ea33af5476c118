import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmIntake } from "#app/intake/commands/confirm-intake.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { confirmPage } from "./proof-pages.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

interface Outcome {
  readonly reference: string;
  readonly done: "now" | "already" | null;
  readonly why: "wrong" | "tooMany";
}
const outcomes = new WeakMap<object, Outcome>();

/** The resident confirms what a helper sent, with the code that came to their own phone or mail. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const outcome = outcomes.get(context);
  if (outcome?.done) {
    const done: InformationPageModel = {
      heading: { key: "pages:confirm.title" },
      notice: { text: { key: outcome.done === "now" ? "pages:confirm.done" : "pages:confirm.already" }, tone: "ok" },
      blocks: [],
      actions: [{ text: { key: "intake:engine.open.send" }, look: "quiet", href: `/${lng}/ontvangst/openen` }],
    };
    return data({ lng, done, form: null });
  }
  return data({ lng, done: null, form: confirmPage(lng, outcome?.reference ?? "", outcome) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  visitOf(params, context);
  const sent = await request.formData();
  const reference = String(sent.get("reference") ?? "");
  if (!(await takeAttempt(context.clientAddress))) {
    outcomes.set(context, { reference, done: null, why: "tooMany" });
    return data(null, { status: 429 });
  }
  const outcome = await confirmIntake(context.tenant, reference, String(sent.get("code") ?? ""), context.now);
  if (outcome.ok) await attemptWasRight(context.clientAddress);
  const done = outcome.ok ? (outcome.value.already ? "already" : "now") : null;
  outcomes.set(context, { reference, done, why: "wrong" });
  return data(null, { status: outcome.ok ? 200 : 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, { key: "pages:confirm.title" }, (loaded?.form?.errors.length ?? 0) > 0);

export default function ConfirmRoute() {
  const { done, form } = useLoaderData<typeof loader>();
  if (done) return <InformationPage page={done} />;
  return form ? <ResumePage page={form} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
