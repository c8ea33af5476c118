import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openedReport, reportModel } from "./report.server.ts";
import { ReportFilters } from "./report-filters.tsx";
import { Section, Split } from "./report-tables.tsx";

/** Figures that may be published, never about a person. Who looked is written down. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "reports.read");
  const opened = await openedReport(staff, new URL(request.url).searchParams, "page", context.now);
  if (!opened) throw notFound();
  return reportModel(staff, dayInAmsterdam(context.now), opened);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("reporting:title") }];

export default function ReportRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="reporting:title" />
      </h1>
      <p className="hint mb-3">
        <T k="reporting:intro" />
      </p>
      <ReportFilters page={page} />
      <p className="font-semibold" role="status">
        {page.about}
      </p>
      <p className="hint">
        <T k="reporting:hiding" />
      </p>
      <p className="no-print">
        <a href="/rapportage/stappen">
          <T k="reporting:steps.link" />
        </a>
      </p>
      {page.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      {page.splits.map((split) => (
        <Split key={split.by} split={split} />
      ))}
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
