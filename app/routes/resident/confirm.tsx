import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteRefused } from "#app/cases/commands/note-visit.server.ts";
import { askConfirmationCode } from "#app/intake/commands/ask-confirmation-code.server.ts";
import { confirmIntake, openToConfirm } from "#app/intake/commands/confirm-intake.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { sentAnswers } from "#app/intake/queries/sent-answers.server.ts";
import { CheckAnswersPage } from "#app/ui/forms/check-answers-page.tsx";
import { InformationPage } from "#app/ui/pages/information-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { type ConfirmRefused, confirmPage, donePage, lookPage } from "./proof-pages.server.ts";
import { codePage, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

interface Outcome {
  readonly reference: string;
  readonly code?: string;
  readonly done?: "now" | "already";
  readonly codeSent?: boolean;
  readonly refused?: ConfirmRefused;
  /** The code was right: what was sent is shown, and the same code goes along in the form, never in the address. */
  readonly look?: { readonly intakeId: string; readonly code: string };
}
const outcomes = new WeakMap<object, Outcome>();

/** The resident reads what a helper sent and confirms it, with the code that came to their own phone or mail. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const outcome = outcomes.get(context);
  if (outcome?.done) {
    const { reference, code = "" } = outcome;
    const { model, ...told } = codePage(context, donePage(lng, { reference, code, done: outcome.done }));
    return data({
      lng,
      ...told,
      done: { ...model, form: { action: model.action, hidden: model.hidden } },
      look: null,
      model: null,
    });
  }
  const { reference = "", code, codeSent = false, refused, look } = outcome ?? {};
  if (look) {
    const sections = await sentAnswers(context.tenant, look.intakeId, lng);
    const { model, ...told } = codePage(context, lookPage(lng, { reference, code: look.code, sections }));
    return data({ lng, done: null, ...told, look: model, model: null });
  }
  const page = codePage(context, confirmPage(lng, { reference, code, codeSent, refused }));
  return data({ lng, done: null, look: null, ...page });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  visitOf(params, context);
  const { sent, typed, again } = await takeSent(request, context);
  const { reference = "", code = "" } = typed;
  const answer = (outcome: Omit<Outcome, "reference">) => {
    outcomes.set(context, { reference, ...outcome });
    const { refused } = outcome;
    return data(null, { status: refused ? (refused.why === "tooMany" ? 429 : 422) : 200 });
  };
  // Who is reading what was sent reads on in the other language, with the same right code.
  const done = sent.get("_done");
  if (again && !sent.has("_confirm") && !done) return answer({ code });
  if (sent.has("_newCode")) {
    const asked = await askConfirmationCode(context.tenant, context.clientAddress, reference);
    return answer(asked.ok ? { codeSent: true } : { refused: { why: asked.refusal } });
  }
  if (!(await takeAttempt(context.clientAddress))) return answer({ refused: { why: "tooMany" } });
  const confirms = sent.has("_confirm") && !again;
  const outcome = await (confirms ? confirmIntake : openToConfirm)(context.tenant, reference, code, context.now);
  if (!outcome.ok) {
    const { tenant, clientAddress: from, now } = context;
    await noteRefused({ tenant, reference: normaliseReference(reference), from, now });
    return answer({ refused: { why: "wrong" } });
  }
  await attemptWasRight(context.clientAddress);
  const { intakeId, already } = outcome.value;
  if (!already && !confirms) return answer({ look: { intakeId, code } });
  return answer({ code, done: already && done !== "now" ? "already" : "now" });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, { key: "pages:confirm.title" }, (loaded?.model?.errors.length ?? 0) > 0);

export default function ConfirmRoute() {
  const { done, look, model } = useLoaderData<typeof loader>();
  if (look) return <CheckAnswersPage page={look} />;
  if (done) return <InformationPage page={done} />;
  return model ? <ResumePage page={model} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
