import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Keyboard } from "../keyboard.tsx";
import { Refusal } from "../refusal.tsx";
import { wrongField } from "../refused-fields.ts";
import { answerOversight, oversightModel } from "./oversight.server.ts";
import { OversightForm } from "./oversight-form.tsx";
import { OversightReport } from "./oversight-report.tsx";

const unkept = { "Cache-Control": "no-store" };
const doneWords = ["reported", "confirmed", "unfounded"];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const model = (await oversightModel(staff, reference, context.now)) ?? notFound();
  const told = new URL(request.url).searchParams.get("klaar") ?? "";
  return data({ ...model, done: doneWords.includes(told) ? told : null }, { headers: unkept });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const answer = (await answerOversight(staff, reference, await request.formData(), context.now)) ?? notFound();
  if (typeof answer === "string") return redirect(`/werkvoorraad/${reference}/handhaving?klaar=${answer}`, 303);
  return data(answer, { status: wrongField(answer.refusal) ? 422 : 409, headers: unkept });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: translator("nl").t("queue:oversight.title", { reference: page?.reference ?? "" }) },
];

/** Fraud prevention has a path of its own: a teamleider, a ground, and the facts. */
export default function OversightRoute() {
  const { reference, reports, mayReport, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && { button: "report", seen: 0, ticked: [], ...answer };
  return (
    <div className="max-w-3xl">
      <p className="mb-2">
        <a href={`/werkvoorraad/${reference}`} data-key="back">
          <T k="queue:oversight.back" />
        </a>
      </p>
      <Refusal refused={refused} timeline={[]} />
      <div role="status">
        {done && !answer ? (
          <p className="notice notice-ok">
            <T k={key("queue", "oversight", "done", done)} />
          </p>
        ) : null}
      </div>
      <h1>
        <T k="queue:oversight.title" values={{ reference }} />
      </h1>
      <p className="hint mb-3">
        <T k="queue:oversight.intro" />
      </p>
      {mayReport || answer ? <OversightForm answer={answer} /> : null}
      {reports.map((report) => (
        <OversightReport key={report.id} report={report} />
      ))}
      <Keyboard />
    </div>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
