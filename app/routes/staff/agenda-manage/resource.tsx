import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { statusOf } from "./answer.server.ts";
import { AnswerSummary } from "./answer-summary.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { answerResource, newResource, resourceModel } from "./resource.server.ts";
import { ResourceForm } from "./resource-form.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  return (await resourceModel(staff, params.id)) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const outcome = await answerResource(staff, params.id, await request.formData(), context.now);
  if (!outcome) return notFound();
  const next = params.id === newResource ? managePages.schedules : `${managePages.schedules}/${params.id}`;
  if (outcome.done) return redirect(`${next}?klaar=${outcome.tasks}`);
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.resource?.name ?? translator("nl").t("agenda:beheer.resource.new") },
];

/** Who or what can be booked: name, languages, services and place. */
export default function ResourceRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = page.resource ? `${managePages.schedules}/${page.id}` : managePages.schedules;
  return (
    <>
      <p className="mb-2">
        <a href={back} data-key="back">
          <T k="agenda:beheer.resource.back" />
        </a>
      </p>
      <AnswerSummary answer={answer} />
      <ManageHead page="schedules" title={page.resource?.name ?? translator("nl").t("agenda:beheer.resource.new")} />
      <ResourceForm page={page} answer={answer} />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
