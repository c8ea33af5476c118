import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { receiptMinute } from "#app/intake/contract.ts";
import { isOurReceipt } from "#app/intake/queries/receipt.server.ts";
import type { PageError } from "#app/ui/forms/page-model.ts";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { verifyPage, wasAnswered } from "./proof-pages.server.ts";
import { codePage, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

interface Outcome {
  readonly typed: Readonly<Record<string, string>>;
  readonly answer?: boolean;
  readonly errors: readonly PageError[];
}
const outcomes = new WeakMap<object, Outcome>();

/** "Controleer een ontvangst": anybody with a receipt may ask whether it is ours; the answer is yes or no. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  return data({ lng, ...codePage(context, verifyPage(lng, outcomes.get(context) ?? { typed: {}, errors: [] })) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  visitOf(params, context);
  const { sent, typed, again } = await takeSent(request, context);
  const minute = receiptMinute(typed);
  if (again) {
    // What was looked up already is looked up again, as one more try.
    const answered = sent.has(wasAnswered) && minute.ok && (await takeAttempt(context.clientAddress));
    const answer = answered
      ? await isOurReceipt(context.tenant, typed.reference ?? "", minute.value, typed.control ?? "")
      : undefined;
    outcomes.set(context, { typed, answer, errors: [] });
    return data(null);
  }
  const errors = [
    ...(typed.reference?.trim() ? [] : [{ field: "reference", text: { key: "errors:shortText.required" } }]),
    ...(minute.ok
      ? []
      : [
          {
            field: minute.refusal === "day" ? "day.day" : "time",
            text: { key: `intake:engine.verify.${minute.refusal}Wrong` },
          },
        ]),
    ...(typed.control?.trim() ? [] : [{ field: "control", text: { key: "errors:shortText.required" } }]),
  ];
  if (errors.length === 0 && !(await takeAttempt(context.clientAddress))) {
    errors.push({ field: "reference", text: { key: "ui:errorPage.tooMany.now" } });
  }
  if (errors.length > 0 || !minute.ok) {
    outcomes.set(context, { typed, errors });
    return data(null, { status: 422 });
  }
  const answer = await isOurReceipt(context.tenant, typed.reference ?? "", minute.value, typed.control ?? "");
  outcomes.set(context, { typed, answer, errors });
  return data(null);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function CheckReceiptRoute() {
  return <ResumePage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
