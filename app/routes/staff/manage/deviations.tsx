import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { deviationCounts, deviationLines } from "#app/queue/queries/deviations.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

/** Where colleagues decided otherwise than the check said: by it the rules improve. It names nobody. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "deviations.read");
  const [counts, lines] = await Promise.all([deviationCounts(staff), deviationLines(staff)]);
  return data({ counts, lines }, { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:advice.list.title") }];

const columns = (...ids: readonly string[]) => {
  return ids.map((id) => ({ id, title: { key: `queue:advice.list.columns.${id}` } }));
};

export default function DeviationsRoute() {
  const { counts, lines } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="queue:advice.list.title" />
      </h1>
      <p className="hint mb-4">
        <T k="queue:advice.list.intro" />
      </p>
      <StaffTable
        caption={{ key: "queue:advice.list.counts" }}
        columns={columns("regeling", "decided", "differs")}
        rows={counts.map(({ regeling, decided, differs }) => ({
          id: regeling,
          cells: [regeling, String(decided), String(differs)],
        }))}
        empty={{ key: "queue:advice.list.none" }}
      />
      <h2 className="mt-6">
        <T k="queue:advice.list.each" />
      </h2>
      <StaffTable
        caption={{ key: "queue:advice.list.each" }}
        columns={columns("regeling", "advice", "decision", "reason", "month", "file")}
        rows={lines.map(({ id, regeling, advice, decision, reason, month, reference }) => ({
          id,
          cells: [...[regeling, advice, decision, reason, month], <File key="file" of={reference} />],
        }))}
        empty={{ key: "queue:advice.list.none" }}
      />
    </>
  );
}

function File({ of }: { readonly of: string | null }) {
  if (!of) return <>–</>;
  return (
    <a href={`/werkvoorraad/${of}#termijn`} data-open>
      <bdi dir="ltr">{of}</bdi>
    </a>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
