import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { proposalLines } from "#app/queue/queries/proposal-lines.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Keyboard } from "./keyboard.tsx";

/** Decisions that wait for a second colleague. The list names nobody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "queue.open");
  return data({ lines: await proposalLines(staff) }, { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:proposal.list.title") }];

const columns = ["reference", "regeling", "decision", "who", "since", "decideBy"].map((id) => ({
  id,
  title: { key: `queue:proposal.list.columns.${id}` },
}));

export default function AgreeRoute() {
  const { lines } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="queue:proposal.list.title" />
      </h1>
      <p className="hint mb-4">
        <T k="queue:proposal.list.intro" />
      </p>
      <StaffTable
        caption={{ key: "queue:proposal.list.caption" }}
        columns={columns}
        rows={lines.map(({ reference, regeling, decision, who, since, decideBy }) => ({
          id: reference,
          cells: [
            <a key="reference" href={`/werkvoorraad/${reference}#termijn`} data-open>
              <bdi dir="ltr">{reference}</bdi>
            </a>,
            ...[regeling, decision, who, since, decideBy],
          ],
        }))}
        empty={{ key: "queue:proposal.list.none" }}
      />
      <Keyboard />
    </>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
