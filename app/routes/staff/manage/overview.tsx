import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { managedPages } from "./overview.server.ts";

/** Everything that a beheerder looks after, with what it is for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return { pages: managedPages(await requireStaff(request, context, "manage.open")) };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.overview.title") }];

export default function OverviewRoute() {
  const { pages } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="staff:beheer.overview.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:beheer.overview.intro" />
      </p>
      <ul className="cards sm:grid-cols-2 lg:grid-cols-3">
        {pages.map(({ href, text, about }) => (
          <li key={href} className="card">
            <h2>
              <a href={href} data-open>
                <T k={text} />
              </a>
            </h2>
            <p>
              <T k={about} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
