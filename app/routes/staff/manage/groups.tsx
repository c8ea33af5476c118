import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { type GroupLine, groupsModel } from "./groups.server.ts";
import { Done } from "./manage-notice.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return { ...(await groupsModel(staff, context.now)), done: new URL(request.url).searchParams.has("klaar") };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.groups.title") }];

/** Which group of the identity provider does what here, and groups that were seen at login and do nothing. */
export default function GroupsRoute() {
  const { groups, unused, done } = useLoaderData<typeof loader>();
  return (
    <>
      <Done done={done} />
      <h1>
        <T k="staff:beheer.groups.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:beheer.groups.intro" />
      </p>
      <p className="mb-3">
        <a className="button" href="/beheer/groepen/nieuw">
          <T k="staff:beheer.groups.new" />
        </a>
      </p>
      <Groups lines={groups} />
      <Unused claims={unused} />
    </>
  );
}

function Groups({ lines }: { readonly lines: readonly GroupLine[] }) {
  const column = (id: "naam" | "rollen" | "gemeenten" | "collegas") => ({
    id,
    title: { key: `staff:beheer.fields.${id}` },
  });
  return (
    <StaffTable
      caption={{ key: "staff:beheer.groups.title" }}
      columns={[column("naam"), column("rollen"), column("gemeenten"), column("collegas")]}
      rows={lines.map(({ id, name, claim, roles, gemeenten, members }) => ({
        id,
        cells: [
          <span key="name">
            <a href={`/beheer/groepen/${id}`} data-open>
              {name}
            </a>
            {claim === name ? null : <small>{claim}</small>}
          </span>,
          ...[roles, gemeenten, members],
        ],
      }))}
      empty={{ key: "staff:beheer.groups.empty" }}
    />
  );
}

function Unused({ claims }: { readonly claims: readonly string[] }) {
  if (claims.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="gezien">
      <h2 id="gezien">
        <T k="staff:beheer.groups.unused" />
      </h2>
      <p className="hint mb-2">
        <T k="staff:beheer.groups.unusedHint" />
      </p>
      <ul>
        {claims.map((claim) => (
          <li key={claim}>
            <a href={`/beheer/groepen/nieuw?groep=${encodeURIComponent(claim)}`}>{claim}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
