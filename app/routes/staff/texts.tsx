import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { textStatus } from "#app/i18n/text-status.server.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

/** How far each language is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff(request, context, "texts.read");
  return textStatus();
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:texts.title") }];

export default function TextsRoute() {
  const rows = useLoaderData<typeof loader>();
  const column = (id: "language" | "room" | "present" | "reviewed" | "machine" | "stale" | "missing") => ({
    id,
    title: { key: `staff:texts.columns.${id}` },
  });
  return (
    <>
      <h1>
        <T k="staff:texts.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:texts.intro" />
      </p>
      <StaffTable
        caption={{ key: "staff:texts.title" }}
        columns={[
          ...[column("language"), column("room"), column("present"), column("reviewed"), column("machine")],
          ...[column("stale"), column("missing")],
        ]}
        rows={rows.map((row) => ({
          id: `${row.lng}-${row.namespace}`,
          cells: cellsOf(row),
        }))}
        empty={{ key: "staff:audit.empty" }}
      />
    </>
  );
}

function cellsOf(row: ReturnType<typeof useLoaderData<typeof loader>>[number]) {
  return [
    <T key="language" k={key("ui", "language", "names", row.lng)} />,
    row.namespace,
    <T key="present" k="staff:texts.of" values={{ count: String(row.present), total: String(row.total) }} />,
    row.reviewed,
    row.machine,
    <span key="stale" className={row.stale > 0 ? "is-soon" : undefined} title={row.staleKeys.join(", ")}>
      {row.stale}
    </span>,
    <span key="missing" className={row.missing > 0 ? "is-late" : undefined}>
      {row.missing}
    </span>,
  ];
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
