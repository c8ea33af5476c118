import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nextFor } from "#app/appointments/queries/booked-for.server.ts";
import { noteLoginAsked } from "#app/cases/commands/note-visit.server.ts";
import { partnerSigning } from "#app/identity/queries/partner-signing.server.ts";
import { setBoth } from "#app/intake/commands/set-both.server.ts";
import type { Draft } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { intakeForCode, type Receipt, receiptOf } from "#app/intake/queries/receipt.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { checkConsents } from "#app/queue/queries/check-consents.server.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { ReceiptPage } from "#app/ui/pages/receipt-page.tsx";
import { ResumePage } from "#app/ui/pages/resume-page.tsx";
import { tryCode } from "./case-visit.server.ts";
import { checkReceiptPage } from "./check-receipt-page.server.ts";
import { openReceiptPage, type Refused } from "./code-pages.server.ts";
import { toldOf } from "./draft-visit.server.ts";
import { receiptPage } from "./receipt-page.server.ts";
import { codePage, isBoth, takeSent } from "./sent-form.server.ts";
import { titleOf } from "./title.ts";
import { visitOf } from "./visit.server.ts";

interface Outcome {
  readonly typed: { readonly reference?: string; readonly code?: string };
  readonly refused?: Refused;
}
const outcomes = new WeakMap<object, Outcome>();

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
  const { lng } = visitOf(params, context);
  const { intakeId, draft } = await ownIntake(args);
  const receipt = intakeId ? await receiptOf(context.tenant, intakeId) : null;
  const asked = params.reference ?? "";
  if (!receipt || (asked !== "nu" && asked !== receipt.reference)) {
    const reference = /^[A-Z]{2}-[0-9A-Z]{4}-/.test(asked) ? asked : "";
    const { tenant, clientAddress: from, now } = context;
    if (!outcomes.has(context)) await noteLoginAsked({ tenant, reference: asked, from, now });
    const { typed, refused } = outcomes.get(context) ?? { typed: { reference } };
    const { model, ...told } = codePage(context, openReceiptPage(lng, asked, typed, refused));
    return data({ lng, receipt: null, open: model, ...told, session: false });
  }
  const session = draft ? { kind: "draft" as const, id: draft.id } : { kind: "intake" as const, id: receipt.intakeId };
  return data(
    {
      lng,
      receipt: await pageFor(args, receipt, draft),
      open: null,
      ...(draft ? toldOf(draft) : { both: isBoth(context), session: true }),
      bothAction: `/${lng}/ontvangst/${asked}`,
    },
    { headers: { "set-cookie": keepSession(context, session) } },
  );
}

/** A saved check has a receipt of its own: it is no melding, and its consents can be taken back. */
async function pageFor({ params, context }: LoaderFunctionArgs, receipt: Receipt, draft: Draft | null) {
  const { lng, werkplein } = visitOf(params, context);
  const booked = await nextFor(context.tenant, receipt.intakeId, context.now);
  const clocks = receipt.kind === "aanvraag" ? await clocksOf(context.tenant, receipt.intakeId, context.now) : null;
  const asked = clocks && (await partnerSigning(context.tenant, receipt.intakeId, context.now));
  if (receipt.kind !== "voorzieningencheck")
    return receiptPage(
      ...([lng, receipt, werkplein, draft, booked, context.now] as const),
      clocks?.decideBy ?? null,
      asked?.signed === false,
    );
  return checkReceiptPage(lng, receipt, werkplein, await checkConsents(context.tenant, receipt.intakeId), booked);
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const { lng } = visitOf(params, context);
  const { sent, typed, again } = await takeSent(request, context);
  if (again) {
    const { draft } = await ownIntake(args);
    if (draft) await setBoth(draft, sent, context.now);
    outcomes.set(context, { typed });
    return data(null);
  }
  const { reference = "" } = typed;
  const find = () => intakeForCode(context.tenant, reference, typed.code ?? "");
  const { id, tooMany } = await tryCode(args, reference, find);
  if (!id) {
    outcomes.set(context, { typed: { reference }, refused: { why: tooMany ? "tooMany" : "wrong" } });
    return data(null, { status: tooMany ? 429 : 422 });
  }
  const cookie = keepSession(context, { kind: "intake", id });
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
