import { translator } from "#app/i18n/contract.ts";
import { reportFile } from "#app/reporting/queries/report-file.server.ts";
import type { OpenedReport } from "./report.server.ts";
import { type ReportRow, type ReportSection, sectionsOf } from "./report-model.server.ts";

const { t } = translator("nl");

/** Told whole; of the other parts one page has room for these. */
const whole: readonly ReportSection["id"][] = ["arrivals", "decisions", "turnaround"];
const alsoTold: readonly string[] = [
  ...["openstaand", "deelNietVerschenen", "naarCheck", "gekregen"],
  ...["deelBeantwoord", "naarTaalhuis", "nazorgGesproken"],
];

/** One page for a council: each figure beside that of a year earlier. */
export function boardReport({ report, about }: OpenedReport): Promise<Buffer<ArrayBuffer>> {
  const all = sectionsOf(report);
  const also = all.flatMap(({ rows }) => rows).filter(({ id }) => alsoTold.includes(id));
  return reportFile({
    title: t("reporting:board.title"),
    intro: `${about}. ${t("reporting:board.note")}`,
    sections: [
      ...all
        .filter(({ id }) => whole.includes(id))
        .map(({ id, rows }) => ({ title: t(`reporting:sections.${id}`), lines: rows.map(lineOf) })),
      { title: t("reporting:board.also"), lines: [...also.map(lineOf), caseloadLine(all)] },
    ],
  });
}

/** Three figures that belong together, on one line: there is no room for more. */
function caseloadLine(all: readonly ReportSection[]): string {
  const rows = all.find(({ id }) => id === "caseload")?.rows ?? [];
  const now = (indicator: string) => rows.find(({ id }) => id === indicator)?.now ?? "–";
  const [mean, end, norm] = [now("caseload"), now("caseloadEind"), now("caseloadNorm")];
  if (mean === end && [mean, "–"].includes(norm)) return t("reporting:board.caseloadSame", { all: mean });
  return t("reporting:board.caseload", { mean, end, norm });
}

function lineOf({ name, now, before, change }: ReportRow): string {
  if (change === "–") return t("reporting:board.noChange", { name, now, before });
  return t("reporting:board.line", { name, now, before, change });
}
