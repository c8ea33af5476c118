import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Done } from "./manage-notice.tsx";
import { teamLines } from "./team.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return { lines: await teamLines(staff), done: new URL(request.url).searchParams.has("klaar") };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.teams.title") }];

/** Who works together, and for which gemeenten. */
export default function TeamsRoute() {
  const { lines, done } = useLoaderData<typeof loader>();
  const column = (id: "teamnaam" | "gemeenten" | "leden") => ({ id, title: { key: `staff:beheer.fields.${id}` } });
  return (
    <>
      <Done done={done} />
      <h1>
        <T k="staff:beheer.teams.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:beheer.teams.intro" />
      </p>
      <p className="mb-3">
        <a className="button" href="/beheer/teams/nieuw">
          <T k="staff:beheer.teams.new" />
        </a>
      </p>
      <StaffTable
        caption={{ key: "staff:beheer.teams.title" }}
        columns={[column("teamnaam"), column("gemeenten"), column("leden")]}
        rows={lines.map(({ id, name, gemeenten, members }) => ({
          id,
          cells: [
            <a key="name" href={`/beheer/teams/${id}`} data-open>
              <bdi>{name}</bdi>
            </a>,
            ...[gemeenten, members],
          ],
        }))}
        empty={{ key: "staff:beheer.teams.empty" }}
      />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
