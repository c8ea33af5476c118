import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { intakeForCode, receiptOf } from "#app/intake/queries/receipt.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { ReceiptPage } from "#app/ui/pages/receipt-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { openReceiptPage } from "./code-pages.server.ts";
import { receiptPage } from "./receipt-page.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

const refused = new WeakMap<object, { readonly reference: string; readonly why: "wrong" | "tooMany" }>();

/** The intake that this browser sent, or stored and is still completing. */
async function ownIntake({ request, context }: LoaderFunctionArgs) {
  const current = await currentDraft(context, request);
  if (current.state === "sent") return { intakeId: current.intakeId, draft: null };
  return current.state === "open"
    ? { intakeId: current.draft.intakeId, draft: current.draft }
    : { intakeId: null, draft: null };
}

/** The receipt: for the browser that sent the form, and later for whoever has reference and code. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, context } = args;
  const { lng, werkplein } = visitOf(params, context);
  const { intakeId, draft } = await ownIntake(args);
  const receipt = intakeId ? await receiptOf(context.tenant, intakeId) : null;
  const asked = params.reference ?? "";
  if (!receipt || (asked !== "nu" && asked !== receipt.reference)) {
    const reference = /^[A-Z]{2}-[0-9A-Z]{4}-/.test(asked) ? asked : "";
    const why = refused.get(context);
    return data({ lng, receipt: null, open: openReceiptPage(lng, why?.reference ?? reference, why), session: false });
  }
  const session = draft ? { kind: "draft" as const, id: draft.id } : { kind: "intake" as const, id: receipt.intakeId };
  return data(
    {
      lng,
      receipt: receiptPage(lng, receipt, werkplein, draft, context.now),
      open: null,
      both: draft?.content.both,
      session: true,
    },
    { headers: { "set-cookie": keepSession(context, session) } },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  if (params.reference !== "openen") return notFound();
  const sent = await request.formData();
  const reference = String(sent.get("reference") ?? "");
  const mayTry = await takeAttempt(context.clientAddress);
  const intakeId = mayTry ? await intakeForCode(context.tenant, reference, String(sent.get("code") ?? "")) : null;
  if (!intakeId) {
    refused.set(context, { reference, why: mayTry ? "wrong" : "tooMany" });
    return data(null, { status: mayTry ? 422 : 429 });
  }
  await attemptWasRight(context.clientAddress);
  const cookie = keepSession(context, { kind: "intake", id: intakeId });
  throw redirect(`/${lng}/ontvangst/nu`, { status: 303, headers: { "set-cookie": cookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.receipt?.heading ?? loaded?.open?.heading, (loaded?.open?.errors.length ?? 0) > 0);

export default function ReceiptRoute() {
  const { receipt, open } = useLoaderData<typeof loader>();
  if (receipt) return <ReceiptPage page={receipt} />;
  return open ? <ResumePage page={open} /> : null;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
