import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { Done } from "./manage-notice.tsx";
import { type TermLine, termLines } from "./terms.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, "staff.manage");
  return { ...(await termLines(staff)), done: new URL(request.url).searchParams.has("klaar") };
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("staff:beheer.terms.title") }];

/** For how long everything is kept, by which law, and where a Werkplein may choose. */
export default function TermsRoute() {
  const { choosable, fixed, done } = useLoaderData<typeof loader>();
  return (
    <>
      <Done done={done} />
      <h1>
        <T k="staff:beheer.terms.title" />
      </h1>
      <p className="hint mb-3">
        <T k="staff:beheer.terms.intro" />
      </p>
      <Terms title="staff:beheer.terms.choosable" lines={choosable} chosen />
      <Terms title="staff:beheer.terms.fixed" lines={fixed} />
    </>
  );
}

interface TermsProps {
  readonly title: string;
  readonly lines: readonly TermLine[];
  readonly chosen?: boolean;
}

function Terms({ title, lines, chosen = false }: TermsProps) {
  const column = (id: "wat" | "hoelang" | "bron") => ({ id, title: { key: `staff:beheer.fields.${id}` } });
  return (
    <section className="mt-4">
      <h2 className="mb-2">
        <T k={title} />
      </h2>
      <StaffTable
        caption={{ key: title }}
        columns={[column("wat"), column("hoelang"), column("bron")]}
        rows={lines.map(({ kind, name, keep, standard, why, source }) => ({
          id: kind,
          cells: [
            chosen ? (
              <a key="name" href={`/beheer/bewaartermijnen/${kind}`} data-open>
                {name}
              </a>
            ) : (
              name
            ),
            <span key="keep">
              {keep}
              {standard ? (
                <small>
                  <T k="staff:beheer.terms.instead" values={{ standard }} />
                </small>
              ) : null}
            </span>,
            <span key="source">
              {source}
              <small>{why}</small>
            </span>,
          ],
        }))}
        empty={{ key: "staff:beheer.changes.empty" }}
      />
    </section>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
