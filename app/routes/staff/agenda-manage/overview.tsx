import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { overviewModel } from "./overview.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  return overviewModel(staff, new URL(request.url), context.now);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:beheer.pages.overview.title") }];

/** What residents can get in the coming two weeks: first everywhere, then one service at one place day by day. */
export default function OverviewRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <ManageHead page="overview" />
      {page.unconfirmed === null ? null : <Unconfirmed year={page.unconfirmed} />}
      <FirstDays page={page} />
      <Days page={page} />
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function FirstDays({ page }: { readonly page: Page }) {
  return (
    <>
      <h2 className="mb-2">
        <T k="agenda:beheer.preview.first" />
      </h2>
      <StaffTable
        caption={{ key: "agenda:beheer.preview.first" }}
        columns={[
          { id: "location", title: { key: "agenda:beheer.fields.plaats" } },
          ...page.services.map(({ value, text }) => ({
            id: value,
            title: { key: "agenda:beheer.preview.column", values: { name: text } },
          })),
        ]}
        rows={page.rows.map(({ id, name, cells }) => ({
          id,
          cells: [
            <a key="name" href={`${managePages.schedules}/${id}`}>
              {name}
            </a>,
            ...cells.map((cell, index) =>
              cell ? (
                <a key={cell.service} href={cell.href} aria-current={cell.current ? "true" : undefined}>
                  {cell.day ?? <T k="agenda:beheer.preview.nothing" />}
                  <span className="sr-only">, {`${cell.name}, ${name}`}</span>
                </a>
              ) : (
                <T key={page.services[index]?.value} k="agenda:beheer.preview.notHere" />
              ),
            ),
          ],
        }))}
        empty={{ key: "agenda:beheer.preview.nothing" }}
      />
    </>
  );
}

function Days({ page }: { readonly page: Page }) {
  return (
    <>
      <h2 id="dagen" className="mt-6">
        <T k="agenda:beheer.preview.days" values={page.shown} />
      </h2>
      <p className="hint mb-2">
        <T k="agenda:beheer.preview.hint" />
      </p>
      <StaffTable
        caption={{ key: "agenda:beheer.preview.days", values: page.shown }}
        columns={[
          { id: "day", title: { key: "agenda:beheer.fields.dag" } },
          { id: "count", title: { key: "agenda:beheer.preview.count" } },
          { id: "times", title: { key: "agenda:beheer.preview.times" } },
        ]}
        rows={page.days.map(({ day, times, none }) => ({
          id: day,
          cells: [
            <span key="day" className="whitespace-nowrap">
              {day}
            </span>,
            times.length,
            none ?? times.join(", "),
          ],
        }))}
        empty={{ key: "agenda:beheer.preview.nothing" }}
      />
    </>
  );
}

function Unconfirmed({ year }: { readonly year: number }) {
  return (
    <p className="notice notice-warn">
      <a href={`${managePages.holidays}?jaar=${year}`}>
        <T k="agenda:beheer.preview.unconfirmed" values={{ year: String(year) }} />
      </a>
    </p>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
