import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Keyboard } from "../keyboard.tsx";
import { ChoiceCellText } from "./choice-cell.tsx";
import { choicesModel } from "./choices.server.ts";
import { OpenProposals } from "./open-proposals.tsx";

/** What each gemeente chose, scheme by scheme. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return choicesModel(await requireStaff(request, context, "choices.manage"), context.now);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:choices.title") }];

export default function ChoicesRoute() {
  const { gemeenten, rows, proposals } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>
        <T k="staff:choices.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:choices.intro" />
      </p>
      <OpenProposals proposals={proposals} />
      <StaffTable
        caption={{ key: "staff:choices.title" }}
        columns={[
          { id: "scheme", title: { key: "staff:choices.scheme" } },
          ...gemeenten.map(({ id, name }) => ({ id, title: { key: "staff:choices.gemeente", values: { name } } })),
        ]}
        rows={rows.map(({ scheme, name, cells }) => ({
          id: scheme,
          cells: [
            <strong key="scheme">{name}</strong>,
            ...cells.map((cell) => <ChoiceCellText key={cell.gemeente} cell={cell} scheme={name} />),
          ],
        }))}
        empty={{ key: "staff:audit.empty" }}
      />
      <div className="mt-4">
        <Keyboard />
      </div>
    </>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
