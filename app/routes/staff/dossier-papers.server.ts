import { papersToGive } from "#app/documents/contract.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { paperAnswersOf } from "#app/documents/queries/paper-answers.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { calledPapers } from "#app/intake/queries/called-papers.server.ts";
import type { PapersModel } from "./dossier-papers.tsx";

/** The papers of a file that was opened with `open-intake`: only that command may say that it is opened. */
export async function dossierPapers(tenant: string, intakeId: string, reference: string): Promise<PapersModel> {
  const [called, documents, said] = await Promise.all([
    calledPapers(tenant, intakeId),
    documentsOf(tenant, intakeId),
    paperAnswersOf(tenant, intakeId),
  ]);
  const { t } = translator("nl");
  return papersToGive(called?.papers ?? [], documents, said).map((paper) => ({
    ...{ kind: paper.kind, state: paper.state, optional: paper.optional, reason: paper.reason },
    name: t(key("regelingen", "evidence", paper.kind)),
    files: paper.documents.map(({ id, createdAt, pages }) => ({
      href: `/werkvoorraad/${reference}/bewijs/${id}`,
      when: formatMoment(createdAt, "nl"),
      pages: pages.reduce((sum, page) => sum + page.pages, 0),
      notScanned: pages.some(({ scan }) => scan === "notScanned"),
      advice: [...new Set(pages.flatMap(({ advice }) => advice))],
    })),
  }));
}
