import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { statusOf } from "./answer.server.ts";
import { ManageHead, managePages } from "./manage-head.tsx";
import { savedOf } from "./saved.ts";
import { SeriesForm } from "./series-form.tsx";
import { SeriesSummary } from "./series-summary.tsx";
import { SessionList } from "./session-list.tsx";
import { answerSeries, sessionsModel } from "./sessions.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  return { ...(await sessionsModel(staff, context.now)), saved: savedOf(request.url) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const outcome = await answerSeries(staff, await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect(`${managePages.sessions}?klaar=0`);
  return data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:beheer.pages.sessions.title") }];

/** Meetings of many: what is planned, and a form for a series of them. */
export default function SessionsRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <SeriesSummary answer={answer} />
      <ManageHead page="sessions" saved={answer ? null : page.saved} />
      <SeriesForm page={page} answer={answer} />
      <SessionList lines={page.lines} />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
