import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { LetterForm, LetterVersions } from "./letter-form.tsx";
import { answerLetter, letterModel } from "./letters.server.ts";
import { statusOf } from "./manage-answer.ts";
import { ManageNotice } from "./manage-notice.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "letters.manage");
  return (await letterModel(staff.tenant, params.kind ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "letters.manage");
  const outcome = await answerLetter(staff, params.kind ?? "", await request.formData(), context.now);
  if (!outcome) return notFound();
  if (outcome.done) return redirect("/beheer/brieven?klaar");
  return data(outcome.answer, { status: outcome.answer.example === undefined ? statusOf(outcome.answer) : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? "" }];

/** The words of this Werkplein for one letter. */
export default function LetterRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mb-2">
        <a href="/beheer/brieven" data-key="back">
          <T k="queue:letters.back" />
        </a>
      </p>
      {answer && answer.example === undefined ? <ManageNotice answer={answer} /> : null}
      <h1>{page.name}</h1>
      <p className="hint mb-3">{page.now}</p>
      <LetterForm page={page} answer={answer} />
      <LetterVersions versions={page.versions} />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
