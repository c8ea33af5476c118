import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { statusOf } from "./answer.server.ts";
import { AnswerSummary } from "./answer-summary.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { ofForm } from "./removing.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RuleList } from "./rule-list.tsx";
import { savedOf } from "./saved.ts";
import { answerSchedule, scheduleModel } from "./schedule.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const model = await scheduleModel(staff, params.owner, context.now);
  return model ? { ...model, saved: savedOf(request.url) } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const outcome = await answerSchedule(staff, params.owner, await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect(`${managePages.schedules}/${params.owner}?klaar=${outcome.tasks}`);
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? "" }];

/** The hours of a location, a colleague, a room or an interpreter. */
export default function ScheduleRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mb-2">
        <a href={managePages.schedules} data-key="back">
          <T k="agenda:beheer.schedule.back" />
        </a>
      </p>
      <AnswerSummary answer={answer} />
      <ManageHead page="schedules" title={page.name} saved={answer ? null : page.saved} />
      {page.details ? (
        <p className="mb-3">
          <a href={page.details}>
            <T k="agenda:beheer.resource.change" />
          </a>
        </p>
      ) : null}
      <RuleList lines={page.lines} answer={answer} />
      <RuleForm page={page} answer={ofForm(answer)} />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
