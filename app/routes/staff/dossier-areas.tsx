import { T, useT } from "#app/i18n/contract.ts";
import type { ProfileModel } from "#app/queue/contract.ts";
import { BarChart } from "#app/ui/staff/bar-chart.tsx";

/** How it goes in each part of life, by the colleague and in the word of the resident: drawn, with the table behind it. */
export function DossierAreas({ items }: Pick<ProfileModel, "items">) {
  const t = useT();
  if (items.every(({ score, told }) => !score && !told)) return null;
  const drawn = (score: string, text: string) => ({ size: score ? Number(score) : null, text });
  return (
    <>
      <BarChart
        label={t("queue:profiles.chart")}
        legend={{ now: t("queue:profiles.byColleague"), before: t("queue:profiles.byResident") }}
        bars={items.map(({ item, label, score, text, told, toldText }) => ({
          ...{ id: item, name: label },
          now: drawn(score, text),
          before: drawn(told, toldText),
        }))}
      />
      <AreaTable items={items} />
    </>
  );
}

function AreaTable({ items }: Pick<ProfileModel, "items">) {
  return (
    <details>
      <summary className="py-1.5 cursor-pointer hint">
        <T k="queue:profiles.table" />
      </summary>
      <table className="table">
        <caption className="sr-only">
          <T k="queue:profiles.chart" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <T k="queue:profiles.area" />
            </th>
            <th scope="col">
              <T k="queue:profiles.byColleague" />
            </th>
            <th scope="col">
              <T k="queue:profiles.byResident" />
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, label, text, toldText }) => (
            <tr key={item}>
              <th scope="row">{label}</th>
              <td>{text}</td>
              <td>{toldText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
