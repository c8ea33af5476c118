import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { ChangeList } from "./change-list.tsx";
import { changeLines } from "./changes.server.ts";

/** What beheerders changed: the newest fifty, or those before a moment. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { tenant } = await requireStaff(request, context, "managed.read");
  const before = new URL(request.url).searchParams.get("voor") ?? "";
  const older = /^\d{1,15}$/.test(before) ? new Date(Number(before)) : undefined;
  return { ...(await changeLines({ tenant, before: older, size: 50 })), newest: older === undefined };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.changes.title") }];

export default function ChangesRoute() {
  const { lines, older, newest } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="staff:beheer.changes.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:beheer.changes.intro" />
      </p>
      <ChangeList lines={lines} />
      <p className="mt-3 flex flex-wrap gap-4">
        {newest ? null : (
          <a href="/beheer/wijzigingen">
            <T k="staff:beheer.changes.newest" />
          </a>
        )}
        {older ? (
          <a href={`/beheer/wijzigingen?voor=${older}`}>
            <T k="staff:beheer.changes.older" />
          </a>
        ) : null}
      </p>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
