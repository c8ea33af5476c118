import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { partnersOf } from "#app/queue/queries/partners.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Keyboard } from "../keyboard.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "partners.manage");
  return { partners: await partnersOf(staff.tenant) };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:partners.title") }];

/** To whom this Werkplein refers, and how they are reached. */
export default function PartnersRoute() {
  const { partners } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-4xl">
      <h1>
        <T k="staff:partners.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:partners.intro" />
      </p>
      <p className="my-3">
        <a className="button" href="/beheer/partners/nieuw">
          <T k="staff:partners.new" />
        </a>
      </p>
      <StaffTable
        caption={{ key: "staff:partners.title" }}
        columns={columns.map((id) => ({ id, title: { key: key("staff", "partners", "columns", id) } }))}
        rows={partners.map(rowOf)}
        empty={{ key: "staff:partners.none" }}
        fits
      />
      <Keyboard />
    </div>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["partners"][number];

const columns = ["naam", "soort", "weg", "staat"] as const;

function rowOf(partner: Listed) {
  const { id, name, kind, way } = partner;
  return {
    id,
    cells: [
      <a key="naam" href={`/beheer/partners/${id}`} data-open="">
        {name}
      </a>,
      <T key="soort" k={key("queue", "referral", "kinds", kind)} />,
      <T key="weg" k={key("queue", "referral", "ways", way)} />,
      <T key="staat" k={key("staff", "partners", "standing", standing(partner))} />,
    ],
  };
}

function standing({ active, way, hasKey }: Listed): "off" | "keyless" | "on" {
  if (!active) return "off";
  return way !== "mailbox" && !hasKey ? "keyless" : "on";
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
