import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { answerGroup, groupModel } from "./group.server.ts";
import { GroupForm } from "./group-form.tsx";
import { statusOf } from "./manage-answer.ts";
import { ManagePage } from "./manage-page.tsx";

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
    <ManagePage
      back={{ href: "/beheer/groepen", words: "staff:beheer.groups.back" }}
      title={page.group?.name ?? translator("nl").t("staff:beheer.groups.new")}
      answer={answer}
      history={page.history}
    >
      <GroupForm page={page} answer={answer} />
    </ManagePage>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
