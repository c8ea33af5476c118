import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { OpenReport } from "#app/reporting/commands/open-report.server.ts";
import { bookOf } from "#app/reporting/queries/report-book.server.ts";
import { boardReport } from "./board-report.server.ts";
import { type OpenedReport, openedReport } from "./report.server.ts";
import { csvOf, sheetOf } from "./report-sheet.server.ts";

type Kind = Exclude<OpenReport["as"], "page">;

const files: {
  readonly [K in Kind]: { readonly type: string; write(opened: OpenedReport): Promise<BodyInit> | BodyInit };
} = {
  csv: { type: "text/csv; charset=utf-8", write: (opened) => csvOf(sheetOf(opened)) },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: (opened) => bookOf(sheetOf(opened)),
  },
  pdf: { type: "application/pdf", write: boardReport },
};

/** The figures of the page as a file, with the same ones left out. Written down as a look at the report. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireStaff(request, context, "reports.read");
  const [, kind] = /^rapportage\.(csv|xlsx|pdf)$/.exec(params.file ?? "") ?? [];
  if (!kind) return notFound();
  const opened = await openedReport(staff, new URL(request.url).searchParams, kind as Kind, context.now);
  if (!opened) return notFound();
  const { type, write } = files[kind as Kind];
  const name = ["rapportage", opened.ask.gemeente ?? staff.tenant, opened.ask.period.id].join("-");
  const headers = {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}.${kind}"`,
    "cache-control": "no-store",
  };
  return new Response(await write(opened), { headers });
}
