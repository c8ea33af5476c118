import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { letterLines } from "./letters.server.ts";
import { Done } from "./manage-notice.tsx";

/** The letters of decisions, and whose words they are in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "letters.manage");
  return { lines: await letterLines(staff.tenant), done: new URL(request.url).searchParams.has("klaar") };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:letters.title") }];

export default function LettersRoute() {
  const { lines, done } = useLoaderData<typeof loader>();
  const column = (id: "kind" | "now" | "who" | "when") => ({ id, title: { key: `queue:letters.columns.${id}` } });
  return (
    <>
      <Done done={done} />
      <h1>
        <T k="queue:letters.title" />
      </h1>
      <p className="hint mb-3">
        <T k="queue:letters.intro" />
      </p>
      <StaffTable
        caption={{ key: "queue:letters.title" }}
        columns={[column("kind"), column("now"), column("who"), column("when")]}
        rows={lines.map(({ kind, name, now, who, when }) => ({
          id: kind,
          cells: [
            <a key="name" href={`/beheer/brieven/${kind}`} data-open>
              {name}
            </a>,
            ...[now, who, when],
          ],
        }))}
        empty={{ key: "queue:letters.title" }}
      />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
