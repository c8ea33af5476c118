import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { T, translator } from "#app/i18n/contract.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { type StepsModel, stepsModel } from "./steps.server.ts";

/** How far residents come in each form: counts of pages, without anything about who. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { tenant } = await requireStaff(request, context, "reports.read");
  const model = await stepsModel(tenant, new URL(request.url).searchParams, dayInAmsterdam(context.now));
  return model ?? notFound();
}

export const meta: MetaFunction = () => [{ title: translator("nl").t("reporting:steps.title") }];

const columns = ["page", "shown", "answered", "refused"] as const;

export default function StepsRoute() {
  const { chosen, months, languages, helped, forms } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="mb-2">
        <a href="/rapportage" data-key="back">
          <T k="reporting:steps.back" />
        </a>
      </p>
      <h1>
        <T k="reporting:steps.title" />
      </h1>
      <p className="hint mb-3">
        <T k="reporting:steps.intro" />
      </p>
      <Filters chosen={chosen} months={months} languages={languages} helped={helped} />
      {forms.length === 0 ? (
        <p role="status">
          <T k="reporting:steps.none" />
        </p>
      ) : null}
      {forms.map(({ id, name, rows }) => (
        <FormSteps key={id} name={name} rows={rows} />
      ))}
    </>
  );
}

type FiltersProps = Pick<StepsModel, "chosen" | "months" | "languages" | "helped">;

function Filters({ chosen, months, languages, helped }: FiltersProps) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-4 mb-4">
      <ChoiceField filter name="maand" label={<T k="reporting:steps.month" />} value={chosen.month} choices={months} />
      <ChoiceField
        filter
        name="taal"
        label={<T k="reporting:steps.language" />}
        value={chosen.language}
        choices={languages}
      />
      <ChoiceField filter name="hulp" label={<T k="reporting:steps.helped" />} value={chosen.helped} choices={helped} />
      <button className="button button-secondary" type="submit">
        <T k="reporting:show" />
      </button>
    </form>
  );
}

function FormSteps({ name, rows }: Pick<StepsModel["forms"][number], "name" | "rows">) {
  return (
    <section className="report-section">
      <h2>{name}</h2>
      <StaffTable
        caption={{ key: "reporting:steps.title" }}
        columns={columns.map((column) => ({ id: column, title: { key: `reporting:steps.columns.${column}` } }))}
        rows={rows.map((row) => ({ id: row.id, cells: [...row.cells] }))}
        empty={{ key: "reporting:none" }}
      />
    </section>
  );
}

export { StaffError as ErrorBoundary } from "../staff-error.tsx";
