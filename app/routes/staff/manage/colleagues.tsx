import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { colleagueLines } from "./colleague.server.ts";
import { Done } from "./manage-notice.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return { lines: await colleagueLines(staff, context.now), done: new URL(request.url).searchParams.has("klaar") };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.colleagues.title") }];

/** Everybody who logged in here at least once. */
export default function ColleaguesRoute() {
  const { lines, done } = useLoaderData<typeof loader>();
  const column = (id: "wie" | "rollen" | "gemeenten" | "groepen" | "laatst" | "gebruik") => ({
    id,
    title: { key: `staff:beheer.fields.${id}` },
  });
  return (
    <>
      <Done done={done} />
      <h1>
        <T k="staff:beheer.colleagues.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:beheer.colleagues.intro" />
      </p>
      <StaffTable
        caption={{ key: "staff:beheer.colleagues.title" }}
        columns={[
          ...[column("wie"), column("rollen"), column("gemeenten"), column("groepen")],
          ...[column("laatst"), column("gebruik")],
        ]}
        rows={lines.map(({ id, name, roles, gemeenten, groups, last, active }) => ({
          id,
          cells: [
            <a key="name" href={`/beheer/collegas/${id}`} data-open>
              <bdi>{name}</bdi>
            </a>,
            ...[roles, gemeenten, groups, last],
            <T key="use" k={active ? "staff:beheer.values.gebruik.true" : "staff:beheer.values.gebruik.false"} />,
          ],
        }))}
        empty={{ key: "staff:beheer.colleagues.empty" }}
      />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
