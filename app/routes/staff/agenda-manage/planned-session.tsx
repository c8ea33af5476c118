import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Refused } from "../agenda/appointment-refused.tsx";
import { CancelForm } from "../agenda/cancel-form.tsx";
import type { Answered } from "./answer.server.ts";
import { AnswerSummary } from "./answer-summary.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { answerPlanned, type PlannedModel, plannedModel } from "./planned-session.server.ts";
import { savedOf } from "./saved.ts";
import { SessionFields } from "./session-fields.tsx";
import { TypedField } from "./typed-field.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const page = await plannedModel(staff, params.id, context.now);
  return page ? { ...page, saved: savedOf(request.url) } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const outcome = await answerPlanned(staff, params.id, await request.formData(), context.now);
  if (!outcome) return notFound();
  if ("done" in outcome)
    return redirect(`${managePages.sessions}${outcome.done === "moved" ? `/${params.id}` : ""}?klaar=0`);
  return data(outcome, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.line.what ?? "" }];

/** One meeting, out of a series or by itself: another time, place, hall or leader, or not at all. */
export default function PlannedSessionRoute() {
  const page = useLoaderData<typeof loader>();
  const { answer, refused } = useActionData<typeof action>() ?? {};
  return (
    <>
      <p className="mb-2">
        <a href={managePages.sessions} data-key="back">
          <T k="agenda:beheer.sessions.back" />
        </a>
      </p>
      <AnswerSummary answer={answer} />
      <Refused refused={refused} />
      <ManageHead page="sessions" title={page.line.what} saved={answer || refused ? null : page.saved} />
      <p className="mb-3">
        <strong>{page.line.when}</strong>, {page.line.where}, {page.line.language}, {page.line.places}
      </p>
      <Change page={page} answer={answer} />
      <div className="my-4">
        <CancelForm of="session" version={page.version} refused={refused} />
      </div>
    </>
  );
}

function Change({ page, answer }: { readonly page: PlannedModel; readonly answer: Answered | undefined }) {
  return (
    <form method="post" className="card grid gap-4" aria-labelledby="anders">
      <h2 id="anders">
        <T k="agenda:beheer.sessions.changeTitle" />
      </h2>
      {page.series ? (
        <p className="hint">
          <T k="agenda:beheer.sessions.onlyThis" />
        </p>
      ) : null}
      {page.taken > 0 ? (
        <p className="notice notice-warn">
          <T k="agenda:beheer.sessions.hear" values={{ count: page.taken }} />
        </p>
      ) : null}
      <input type="hidden" name="versie" value={page.version} />
      <div className="max-w-xs">
        <TypedField name="dag" type="date" answer={answer} value={page.values.dag ?? ""} />
      </div>
      <SessionFields choices={page} answer={answer} values={page.values} />
      <p>
        <button className="button" type="submit" name="doe" value="opslaan">
          <T k="agenda:beheer.save" />
        </button>
      </p>
    </form>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
