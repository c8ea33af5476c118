import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askConfirmationCode } from "#app/intake/commands/ask-confirmation-code.server.ts";
import { confirmIntake } from "#app/intake/commands/confirm-intake.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { type ConfirmRefused, confirmPage } from "./proof-pages.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

interface Outcome {
  readonly reference: string;
  readonly done?: "now" | "already";
  readonly codeSent?: boolean;
  readonly refused?: ConfirmRefused;
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
  const { reference = "", codeSent = false, refused } = outcome ?? {};
  return data({ lng, done: null, form: confirmPage(lng, { reference, codeSent, refused }) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  visitOf(params, context);
  const sent = await request.formData();
  const reference = String(sent.get("reference") ?? "");
  const answer = (outcome: Omit<Outcome, "reference">) => {
    outcomes.set(context, { reference, ...outcome });
    const { refused } = outcome;
    return data(null, { status: refused ? (refused.why === "tooMany" ? 429 : 422) : 200 });
  };
  if (sent.has("_newCode")) {
    const asked = await askConfirmationCode(context.tenant, context.clientAddress, reference);
    return answer(asked.ok ? { codeSent: true } : { refused: { why: asked.refusal } });
  }
  if (!(await takeAttempt(context.clientAddress))) return answer({ refused: { why: "tooMany" } });
  const outcome = await confirmIntake(context.tenant, reference, String(sent.get("code") ?? ""), context.now);
  if (!outcome.ok) return answer({ refused: { why: "wrong" } });
  await attemptWasRight(context.clientAddress);
  return answer({ done: outcome.value.already ? "already" : "now" });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, { key: "pages:confirm.title" }, (loaded?.form?.errors.length ?? 0) > 0);

export default function ConfirmRoute() {
  const { done, form } = useLoaderData<typeof loader>();
  if (done) return <InformationPage page={done} />;
  return form ? <ResumePage page={form} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
