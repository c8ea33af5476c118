import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Ticks, TypedField } from "../agenda-manage/typed-field.tsx";
import { type Refused, statusOf } from "./manage-answer.ts";
import { ManagePage } from "./manage-page.tsx";
import { SaveOrRemove } from "./save-or-remove.tsx";
import { answerTeam, type TeamModel, teamModel } from "./team.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return (await teamModel(staff, params.id ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  const outcome = await answerTeam(staff, params.id ?? "", await request.formData(), context.now);
  if (!outcome) return notFound();
  return outcome.done ? redirect("/beheer/teams?klaar") : data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.team?.name ?? translator("nl").t("staff:beheer.teams.new") },
];

/** One team: its name, its gemeenten and who is in it. */
export default function TeamRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ManagePage
      back={{ href: "/beheer/teams", words: "staff:beheer.teams.back" }}
      title={page.team?.name ?? translator("nl").t("staff:beheer.teams.new")}
      answer={answer}
      history={page.history}
    >
      <TeamForm page={page} answer={answer} />
    </ManagePage>
  );
}

function TeamForm({ page, answer }: { readonly page: TeamModel; readonly answer: Refused | undefined }) {
  const { team } = page;
  const field = { answer, words: "staff" } as const;
  const members = team?.members.map(({ id }) => id) ?? [];
  return (
    <form method="post" className="card grid gap-4">
      <input type="hidden" name="versie" value={page.version} />
      <TypedField name="teamnaam" hint value={team?.name ?? ""} {...field} />
      <Ticks name="gemeenten" hint choices={page.gemeenten} ticked={team?.gemeenten ?? []} {...field} />
      <Ticks name="leden" choices={page.colleagues} ticked={members} long {...field} />
      <SaveOrRemove remove={team ? "staff:beheer.teams.remove" : null} />
    </form>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
