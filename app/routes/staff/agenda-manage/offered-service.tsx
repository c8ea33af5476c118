import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, useT } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { type Answered, statusOf } from "./answer.server.ts";
import { AnswerSummary } from "./answer-summary.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { SaveButtons } from "./save-buttons.tsx";
import { answerService, type ServiceModel, serviceModel } from "./service-pages.server.ts";
import { Ticks, TypedField } from "./typed-field.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  return (await serviceModel(staff, params.code)) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const outcome = await answerService(staff, params.code, await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect(`${managePages.services}?klaar=${outcome.tasks}`);
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? "" }];

/** One service: how long, how often, how far ahead, and where. */
export default function ServiceRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mb-2">
        <a href={managePages.services} data-key="back">
          <T k="agenda:beheer.service.back" />
        </a>
      </p>
      <AnswerSummary answer={answer} />
      <ManageHead page="services" title={page.name} />
      <ServiceForm page={page} answer={answer} />
    </>
  );
}

function ServiceForm({ page, answer }: { readonly page: ServiceModel; readonly answer: Answered | undefined }) {
  const t = useT();
  return (
    <form method="post" className="card grid gap-4">
      <div className="grid sm:grid-cols-2 md:grid-cols-3 gap-4 items-end">
        {page.numbers.map(({ field, value }) => (
          <TypedField key={field} name={field} value={value} answer={answer} />
        ))}
        <TypedField
          name="actief"
          answer={answer}
          value={page.active ? "ja" : "nee"}
          choices={[
            { value: "ja", text: t("agenda:beheer.resource.yes") },
            { value: "nee", text: t("agenda:beheer.resource.no") },
          ]}
        />
      </div>
      <Ticks name="plaatsen" choices={page.locations} ticked={page.offered} answer={answer} long />
      <Ticks name="meenemen" choices={page.bring} ticked={page.asked} answer={answer} long />
      <SaveButtons answer={answer} />
    </form>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
