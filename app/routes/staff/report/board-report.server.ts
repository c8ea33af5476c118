import { translator } from "#app/i18n/contract.ts";
import { reportFile } from "#app/reporting/queries/report-file.server.ts";
import type { OpenedReport } from "./report.server.ts";
import { sectionsOf } from "./report-model.server.ts";

const { t } = translator("nl");

/** One page for a council: each figure beside that of a year earlier. */
export function boardReport({ report, about }: OpenedReport): Promise<Buffer<ArrayBuffer>> {
  return reportFile({
    title: t("reporting:board.title"),
    intro: about,
    sections: sectionsOf(report).map(({ id, rows }) => ({
      title: t(`reporting:sections.${id}`),
      lines: rows.map(({ name, now, before, change }) => t("reporting:board.line", { name, now, before, change })),
    })),
    note: t("reporting:hiding"),
  });
}
