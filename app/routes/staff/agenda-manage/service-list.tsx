import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { savedOf } from "./saved.ts";
import { serviceLines } from "./service-pages.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  return { lines: await serviceLines(staff), saved: savedOf(request.url) };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:beheer.pages.services.title") }];

/** What can be booked. */
export default function ServicesRoute() {
  const { lines, saved } = useLoaderData<typeof loader>();
  const column = (id: "dienst" | "soort" | "duur" | "plaats") => ({
    id,
    title: { key: `agenda:beheer.service.columns.${id}` },
  });
  return (
    <>
      <ManageHead page="services" saved={saved} />
      <StaffTable
        caption={{ key: "agenda:beheer.pages.services.title" }}
        columns={[column("dienst"), column("soort"), column("duur"), column("plaats")]}
        rows={lines.map(({ code, name, kind, duration, where, active }) => ({
          id: code,
          cells: [
            <a key="name" href={`${managePages.services}/${code}`}>
              {name}
            </a>,
            active ? kind : <T key="kind" k="agenda:beheer.schedule.inactive" values={{ kind }} />,
            duration,
            where,
          ],
        }))}
        empty={{ key: "agenda:beheer.preview.nothing" }}
      />
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
