import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteRefusal } from "#app/audit/commands/note-refusal.server.ts";
import { offersDigid } from "#app/identity/queries/oidc-provider.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { isCodeInAddress } from "#app/intake/contract.ts";
import { keepCheck } from "#app/intake/queries/check-visit.server.ts";
import { keptCheckByCode } from "#app/intake/queries/kept-check.server.ts";
import { rememberKept } from "#app/intake/queries/kept-check-visit.server.ts";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { ended, type Refused, resumePage } from "./code-pages.server.ts";
import { byScan, byTypedCode } from "./handed-over.server.ts";
import { codePage, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

interface Outcome {
  readonly code: string;
  readonly idle?: boolean;
  readonly refused?: Refused;
}
const outcomes = new WeakMap<object, Outcome>();

/** Back to a started form: by the code on paper, or by the QR code of the other device. Lands on the question that was left. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { idle = new URL(request.url).searchParams.has("weg"), ...outcome } = outcomes.get(context) ?? {};
  return data({
    lng,
    ...codePage(context, resumePage(lng, { token: params.token, idle, digid: offersDigid(), ...outcome })),
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { lng } = visitOf(params, context);
  const { tenant, now } = context;
  const { sent, typed, again } = await takeSent(request, context);
  const { code = "" } = typed;
  if (again) {
    outcomes.set(context, { code, idle: sent.has(ended) });
    return data(null);
  }
  const scanned = params.token !== undefined && code === "";
  const printed = scanned && isCodeInAddress(params.token ?? "");
  if (!(await takeAttempt(context.clientAddress))) {
    outcomes.set(context, { code, refused: { why: "tooMany" } });
    return data(null, { status: 429 });
  }
  if (!scanned || printed) await openKept(printed ? (params.token ?? "") : code, lng, context);
  const onward = scanned ? await byScan(context, lng, params.token ?? "") : await byTypedCode(context, lng, code);
  if (!onward) {
    const guess = { actor: { kind: "visitor" }, action: "draft.refused", references: [] } as const;
    await noteRefusal({ tenant, now, from: context.clientAddress, ...guess });
    outcomes.set(context, { code, refused: { why: scanned ? "gone" : "wrong" } });
    return data(null, { status: 422 });
  }
  await attemptWasRight(context.clientAddress);
  throw redirect(onward.to, { status: 303, headers: { "set-cookie": onward.cookie } });
}

/** A check that was taken along: its answers are in this browser again. @throws a redirect to them; nothing for another code. */
async function openKept(code: string, lng: string, context: ActionFunctionArgs["context"]): Promise<void> {
  const kept = await keptCheckByCode(context.tenant, code, context.now);
  if (!kept) return;
  await attemptWasRight(context.clientAddress);
  const headers = new Headers(keepCheck(context, kept.state));
  headers.append("set-cookie", rememberKept(context, kept));
  throw redirect(`/${lng}/regelingen/uitkomst`, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  titleOf(loaded?.lng, loaded?.model.heading, (loaded?.model.errors.length ?? 0) > 0);

export default function ResumeRoute() {
  return <ResumePage page={useLoaderData<typeof loader>().model} />;
}

export { PageError as ErrorBoundary } from "./page-error.tsx";
