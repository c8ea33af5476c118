import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { statusOf } from "./answer.server.ts";
import { AnswerSummary } from "./answer-summary.tsx";
import { ClosureForm } from "./closure-form.tsx";
import { ClosureList } from "./closure-list.tsx";
import { answerClosure, closuresModel } from "./closures.server.ts";
import { ManageHead, managePages } from "./manage-head.tsx";
import { ofForm } from "./removing.tsx";
import { savedOf } from "./saved.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  return { ...(await closuresModel(staff, context.now)), saved: savedOf(request.url) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const outcome = await answerClosure(staff, await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect(`${managePages.closures}?klaar=${outcome.tasks}`);
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:beheer.pages.closures.title") }];

/** Days on which a place, a service or a colleague is not there: what it breaks is shown before it is saved. */
export default function ClosuresRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <AnswerSummary answer={answer} />
      <ManageHead page="closures" saved={answer ? null : page.saved} />
      <div className="file">
        <div className="min-w-0">
          <ClosureList lines={page.lines} answer={answer} />
        </div>
        <div className="file-side">
          <ClosureForm what={page.what} reasons={page.reasons} answer={ofForm(answer)} />
        </div>
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
