import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { readAuditLog } from "#app/audit/commands/read-audit-log.server.ts";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { type AuditLineModel, auditModel } from "./audit.server.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { Pager } from "./pager.tsx";

/** Reading the log is itself written down. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "audit.read");
  const { searchParams } = new URL(request.url);
  const by = ["nummer", "collega"].filter((name) => searchParams.get(name));
  await readAuditLog({ tenant: staff.tenant, staffId: staff.id, by, at: context.now });
  return auditModel(staff, searchParams);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:audit.title") }];

export default function AuditRoute() {
  const page = useLoaderData<typeof loader>();
  const column = (id: "place" | "at" | "who" | "what" | "ground" | "more") => ({
    id,
    title: { key: `staff:audit.columns.${id}` },
  });
  return (
    <>
      <h1>
        <T k="staff:audit.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:audit.intro" />
      </p>
      <AuditFilters page={page} />
      <StaffTable
        caption={{ key: "staff:audit.title" }}
        columns={[column("at"), column("who"), column("what"), column("more"), column("ground"), column("place")]}
        rows={page.lines.map((line) => ({
          id: line.place,
          cells: cellsOf(line),
        }))}
        empty={{ key: "staff:audit.empty" }}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 mt-4">
        <Pager
          first={{ href: page.newest, words: "staff:audit.newest" }}
          next={{ href: page.older, words: "staff:audit.older" }}
        />
      </div>
    </>
  );
}

function cellsOf({ at, who, what, more, ground, place }: AuditLineModel) {
  const moment = (
    <span key="at" className="is-moment">
      {at}
    </span>
  );
  return [moment, who, what, more, ground, place];
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
