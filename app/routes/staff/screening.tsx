import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator, useT } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { calendarDay, isCalendarDay } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { closeScreeningLine } from "#app/queue/commands/close-screening-line.server.ts";
import { openScreeningWorklist } from "#app/queue/commands/open-screening-worklist.server.ts";
import type { ScreeningChangeModel, ScreeningModel } from "#app/queue/contract.ts";
import { readScreeningPlace } from "#app/queue/contract.ts";
import { screeningScreen } from "#app/queue/queries/screening-screen.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Pager } from "./pager.tsx";

/** Households that asked to be looked at every month, and for whom something changed. Each line seen is written down. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const place = readScreeningPlace(new URL(request.url).searchParams.get("na"));
  const page = await openScreeningWorklist(staff, place, context.now);
  return page.ok ? screeningScreen(page.value, place === null) : notFound();
}

/** "Gesproken of geschreven": the line leaves the list. */
export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(request, context, "register.open");
  const form = await request.formData();
  const [reference, date] = ["nummer", "dag"].map((name) => String(form.get(name) ?? ""));
  if (!reference || !date || !isCalendarDay(date)) return notFound();
  const done = await closeScreeningLine({ staff, reference, date: calendarDay(date), now: context.now });
  return done.ok ? redirect("/register/screening", 303) : notFound();
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:screening.title") }];

export default function ScreeningRoute() {
  const page = useLoaderData<typeof loader>();
  const column = (id: "household" | "gemeente" | "day" | "changes" | "done") => ({
    id,
    title: { key: `staff:screening.columns.${id}` },
  });
  return (
    <>
      <h1>
        <T k="staff:screening.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:screening.intro" />
      </p>
      <StaffTable
        caption={{ key: "staff:screening.title" }}
        columns={[column("household"), column("changes"), column("gemeente"), column("day"), column("done")]}
        rows={page.lines.map((line) => ({ id: `${line.reference} ${line.date}`, cells: cellsOf(line) }))}
        empty={{ key: "staff:screening.empty" }}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 mt-4">
        <Pager
          first={{ href: page.first, words: "staff:screening.first" }}
          next={{ href: page.next, words: "staff:screening.next" }}
        />
      </div>
    </>
  );
}

function cellsOf(line: ScreeningModel["lines"][number]) {
  return [
    <div key="household">
      <a href={line.href} data-open>
        {line.reference}
      </a>
      {line.mayCall ? null : (
        <p className="chip">
          <T k="staff:screening.notCall" />
        </p>
      )}
    </div>,
    <ul key="changes">
      {line.changes.map((change) => (
        <Change key={change.scheme} change={change} />
      ))}
    </ul>,
    line.gemeente,
    line.day,
    <Done key="done" line={line} />,
  ];
}

function Change({ change }: { readonly change: ScreeningChangeModel }) {
  return (
    <li className="mb-1">
      <strong>{change.scheme}</strong>: {change.turn}
      <small>{[...change.because, change.waits].join(" ")}</small>
    </li>
  );
}

function Done({ line: { reference, date } }: { readonly line: ScreeningModel["lines"][number] }) {
  const t = useT();
  return (
    <form method="post">
      <input type="hidden" name="nummer" value={reference} />
      <input type="hidden" name="dag" value={date} />
      <button
        className="button button-secondary"
        type="submit"
        aria-label={t("staff:screening.calledOf", { reference })}
      >
        <T k="staff:screening.called" />
      </button>
    </form>
  );
}

export { StaffError as ErrorBoundary } from "./staff-error.tsx";
