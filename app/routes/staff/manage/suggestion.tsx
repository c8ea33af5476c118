import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { key, T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { suggestionModel } from "./suggestion.server.ts";

/** What the suggested category is, whether it is on, and how often colleagues chose otherwise. Of no resident. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return suggestionModel(await requireStaff(request, context, "reports.read"), context.now);
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("queue:suggestion.title") }];

export default function SuggestionRoute() {
  const { dpia, version, rules, figures } = useLoaderData<typeof loader>();
  const column = (id: "category" | "why" | "facts") => ({ id, title: { key: `queue:suggestion.columns.${id}` } });
  return (
    <>
      <h1>
        <T k="queue:suggestion.title" />
      </h1>
      <p className="hint mb-3">
        <T k="queue:suggestion.intro" />
      </p>
      <p className="notice mb-3">
        {dpia ? <T k="queue:suggestion.on" values={{ dpia }} /> : <T k="queue:suggestion.off" />}
      </p>
      <StaffTable
        caption={{ key: "queue:suggestion.rulesTitle", values: { version } }}
        columns={[column("category"), column("why"), column("facts")]}
        rows={rows(rules)}
        empty={{ key: "queue:suggestion.off" }}
      />
      <section className="card mt-4" aria-labelledby="cijfers">
        <h2 id="cijfers">
          <T k="queue:suggestion.figures" />
        </h2>
        <dl className="data-list">
          {(["same", "other", "followed", "none"] as const).map((name) => (
            <div key={name}>
              <dt>
                <T k={key("queue", "suggestion", "counts", name)} />
              </dt>
              <dd>{figures[name]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function rows(rules: ReturnType<typeof useLoaderData<typeof loader>>["rules"]) {
  return rules.map(({ id, category, why, facts }) => ({ id, cells: [category, why, facts] }));
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
