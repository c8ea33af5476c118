import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { Refusal } from "../refusal.tsx";
import { wrongField } from "../refused-fields.ts";
import { PartnerChoice } from "./partner-choice.tsx";
import { answerRefer, referModel } from "./refer.server.ts";
import { ReferForm } from "./refer-form.tsx";

const unkept = { "Cache-Control": "no-store" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const partner = new URL(request.url).searchParams.get("aan");
  const model = (await referModel(staff, reference, partner, context.now)) ?? notFound();
  return data(model, { headers: unkept });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const answer = (await answerRefer(staff, reference, await request.formData(), context.now)) ?? notFound();
  if (answer === "sent") return redirect(`/werkvoorraad/${reference}?klaar=referred`, 303);
  return data(answer, { status: statusOf(answer.refused?.refusal), headers: unkept });
}

/** What is left out is a wrong answer; what others did meanwhile is not. */
function statusOf(refusal: string | undefined): number {
  if (!refusal) return 200;
  return wrongField(refusal) ? 422 : 409;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: translator("nl").t("queue:referral.heading", { reference: page?.reference ?? "" }) },
];

/** Refers a resident to a partner: to whom, what is shared, how they agreed, and the message word for word before it leaves. */
export default function ReferRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-3xl">
      <p className="mb-2">
        <a href={`/werkvoorraad/${page.reference}`} data-key="back">
          <T k="queue:referral.back" />
        </a>
      </p>
      <h1>
        <T k="queue:referral.heading" values={{ reference: page.reference }} />
      </h1>
      <p className="hint mb-3">
        <T k="queue:referral.intro" />
      </p>
      <Refusal refused={answer?.refused ?? undefined} timeline={page.timeline} />
      <PartnerChoice page={page} />
      {page.partner ? <ReferForm page={page} partner={page.partner} answer={answer} /> : null}
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
