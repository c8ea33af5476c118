import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { T } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { answerColleague, type ColleagueModel, colleagueModel } from "./colleague.server.ts";
import { statusOf } from "./manage-answer.ts";
import { ManagePage } from "./manage-page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return (await colleagueModel(staff, params.id ?? "", context.now)) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  const outcome = await answerColleague(staff, params.id ?? "", await request.formData(), context.now);
  if (!outcome) return notFound();
  return outcome.done ? redirect("/beheer/collegas?klaar") : data(outcome.answer, { status: statusOf(outcome.answer) });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? "" }];

/** One colleague: what they may do, and whether they may still log in. */
export default function ColleagueRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ManagePage
      back={{ href: "/beheer/collegas", words: "staff:beheer.colleagues.back" }}
      title={page.name}
      answer={answer}
      history={page.history}
    >
      <Facts page={page} />
      <Use page={page} />
    </ManagePage>
  );
}

function Facts({ page }: { readonly page: ColleagueModel }) {
  const facts = [
    ["rollen", page.roles],
    ["gemeenten", page.gemeenten],
    ["groepen", page.groups],
    ["laatst", page.last],
  ] as const;
  return (
    <dl className="data-list mb-4">
      {facts
        .filter(([, text]) => text !== "")
        .map(([field, text]) => (
          <div key={field}>
            <dt>
              <T k={`staff:beheer.fields.${field}`} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function Use({ page: { active, yourself, version, sessions } }: { readonly page: ColleagueModel }) {
  if (yourself)
    return (
      <p className="hint">
        <T k="staff:beheer.refused.yourself" />
      </p>
    );
  return (
    <form method="post" className="card grid gap-3 justify-items-start">
      <input type="hidden" name="versie" value={version} />
      <p>
        {active ? (
          <T k="staff:beheer.colleagues.outHint" values={{ count: sessions }} />
        ) : (
          <T k="staff:beheer.colleagues.backHint" />
        )}
      </p>
      <button className="button" type="submit" name="doe" value={active ? "uit" : "aan"}>
        <T k={active ? "staff:beheer.colleagues.out" : "staff:beheer.colleagues.in"} />
      </button>
    </form>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
