import { T } from "#app/i18n/contract.ts";
import { ChoiceField } from "../choice-field.tsx";
import type { ReportModel } from "./report.server.ts";

/** Which period and place, and the same figures as a file. */
export function ReportFilters({ page }: { readonly page: ReportModel }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 mb-4 no-print">
      <form method="get" className="flex flex-wrap items-end gap-4">
        <ChoiceField
          filter
          name="periode"
          label={<T k="reporting:period" />}
          value={page.period}
          choices={page.periods}
        />
        <ChoiceField
          filter
          name="gemeente"
          label={<T k="reporting:gemeente" />}
          value={page.gemeente}
          choices={page.gemeenten}
        />
        <button className="button button-secondary" type="submit">
          <T k="reporting:show" />
        </button>
      </form>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {page.files.map(({ kind, href }) => (
          <li key={kind}>
            <a href={href} download>
              <T k={`reporting:files.${kind}`} />
            </a>
          </li>
        ))}
      </ul>
      <p className="hint basis-full">
        <T k="reporting:months" />
      </p>
    </div>
  );
}
