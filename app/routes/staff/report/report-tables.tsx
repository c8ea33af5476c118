import { T, useT } from "#app/i18n/contract.ts";
import { BarChart } from "#app/ui/staff/bar-chart.tsx";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { ReportSection, ReportSplit } from "./report-model.server.ts";

/** One part of the report: drawn, and as a table beside it. */
export function Section({ section: { id, rows, bars } }: { readonly section: ReportSection }) {
  const t = useT();
  const title = t(`reporting:sections.${id}`);
  const column = (name: "indicator" | "now" | "before" | "change") => ({
    id: name,
    title: { key: `reporting:${name}` },
  });
  return (
    <section className="report-section is-drawn">
      <h2>{title}</h2>
      <BarChart
        label={t("reporting:chart", { title })}
        legend={{ now: t("reporting:now"), before: t("reporting:before") }}
        bars={bars}
      />
      <StaffTable
        caption={{ key: `reporting:sections.${id}` }}
        columns={[column("indicator"), column("now"), column("before"), column("change")]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: [
            <span key="name">
              {row.name}
              <span className="hint block">{row.words}</span>
            </span>,
            row.now,
            row.before,
            row.change,
          ],
        }))}
        empty={{ key: "reporting:none" }}
      />
    </section>
  );
}

/** The same figures told apart: a line for each regeling, channel or language. */
export function Split({ split: { by, columns, rows } }: { readonly split: ReportSplit }) {
  return (
    <section className="report-section">
      <h2>
        <T k={`reporting:by.${by}`} />
      </h2>
      <StaffTable
        caption={{ key: `reporting:by.${by}` }}
        columns={[
          { id: "key", title: { key: `reporting:by.key.${by}` } },
          ...columns.map(({ id }) => ({ id, title: { key: `reporting:indicators.${id}.name` } })),
        ]}
        rows={rows.map(({ id, name, cells }) => ({ id: id || "-", cells: [name, ...cells] }))}
        empty={{ key: "reporting:none" }}
      />
    </section>
  );
}
