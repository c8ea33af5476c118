import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { ChangeHistory } from "./change-list.tsx";
import { answerGroup, groupModel } from "./group.server.ts";
import { GroupForm } from "./group-form.tsx";
import { statusOf } from "./manage-answer.ts";
import { ManageNotice } from "./manage-notice.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  const claim = new URL(request.url).searchParams.get("groep")?.slice(0, 255) ?? "";
  return (await groupModel(staff, params.id ?? "", claim, context.now)) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  const outcome = await answerGroup(staff, params.id ?? "", await request.formData(), context.now);
  if (!outcome) return notFound();
  return outcome.done ? redirect("/beheer/groepen?klaar") : data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.group?.name ?? translator("nl").t("staff:beheer.groups.new") },
];

/** What one group of the identity provider does at this Werkplein. */
export default function GroupRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mb-2">
        <a href="/beheer/groepen" data-key="back">
          <T k="staff:beheer.groups.back" />
        </a>
      </p>
      <ManageNotice answer={answer} />
      <h1>{page.group?.name ?? <T k="staff:beheer.groups.new" />}</h1>
      <GroupForm page={page} answer={answer} />
      {page.version > 0 ? <ChangeHistory lines={page.history} /> : null}
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
