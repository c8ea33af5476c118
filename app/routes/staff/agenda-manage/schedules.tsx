import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { Chips } from "#app/ui/staff/chips.tsx";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { ManageHead, managePages } from "./manage-head.tsx";
import { savedOf } from "./saved.ts";
import { type OwnerLine, ownersModel } from "./schedules.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "agenda.manage");
  const asked = new URL(request.url).searchParams.get("plaats");
  return { ...(await ownersModel(staff, asked, context.now)), saved: savedOf(request.url) };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("agenda:beheer.pages.schedules.title") }];

/** Everybody and everything with hours. */
export default function SchedulesRoute() {
  const { places, lines, saved } = useLoaderData<typeof loader>();
  const column = (id: "wie" | "soort" | "plaats" | "doet" | "dagen") => ({
    id,
    title: { key: `agenda:beheer.fields.${id}` },
  });
  return (
    <>
      <ManageHead page="schedules" saved={saved} />
      <div className="mb-4">
        <Chips
          label={{ key: "agenda:beheer.fields.plaats" }}
          chips={places.map(({ value, text, current }) => ({
            text: { key: "agenda:beheer.preview.column", values: { name: text } },
            href: `${managePages.schedules}?plaats=${value}`,
            current,
          }))}
        />
      </div>
      <p className="mb-3">
        <a href="/beheer/agenda/wie/nieuw">
          <T k="agenda:beheer.resource.new" />
        </a>
      </p>
      <StaffTable
        caption={{ key: "agenda:beheer.pages.schedules.title" }}
        columns={[column("wie"), column("soort"), column("plaats"), column("dagen"), column("doet")]}
        rows={lines.map(rowOf)}
        empty={{ key: "agenda:beheer.preview.nothing" }}
      />
    </>
  );
}

function rowOf({ id, name, kind, where, does, hours, active, staff }: OwnerLine) {
  return {
    id,
    cells: [
      <a key="name" href={`${managePages.schedules}/${id}`}>
        {name}
      </a>,
      active ? kind : <T key="kind" k="agenda:beheer.schedule.inactive" values={{ kind }} />,
      where,
      <span key="hours" className="whitespace-nowrap">
        {hours || <T k={staff ? "agenda:beheer.schedule.none" : "agenda:beheer.schedule.asHouse"} />}
      </span>,
      does,
    ],
  };
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
