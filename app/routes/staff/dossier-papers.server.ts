import { papersToGive } from "#app/documents/contract.ts";
import { documentsOf } from "#app/documents/queries/documents.server.ts";
import { paperAnswersOf } from "#app/documents/queries/paper-answers.server.ts";
import { key, translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import { calledPapers } from "#app/intake/queries/called-papers.server.ts";
import { requestsOf } from "#app/queue/queries/requests.server.ts";
import { paperText, werkpleinById } from "#app/werkpleinen/contract.ts";
import type { PapersModel } from "./dossier-papers.tsx";

/** The papers of a file that was opened with `open-intake`: only that command may say that it is opened. */
export async function dossierPapers(tenant: string, intakeId: string, reference: string): Promise<PapersModel> {
  const [called, documents, said, requests] = await Promise.all([
    calledPapers(tenant, intakeId),
    documentsOf(tenant, intakeId),
    paperAnswersOf(tenant, intakeId),
    requestsOf(tenant, intakeId),
  ]);
  const { t } = translator("nl");
  const werkplein = werkpleinById(tenant);
  // What a colleague asked, and what somebody said they bring, stands here too when no answer calls for it.
  const more = [...requests.flatMap(({ kinds }) => kinds), ...said.keys()].map((kind) => ({ kind }));
  return papersToGive([...(called?.papers ?? []), ...more], documents, said).map((paper) => ({
    ...{ kind: paper.kind, state: paper.state, optional: paper.optional, reason: paper.reason },
    name: t(key("regelingen", "evidence", paperText(werkplein, paper.kind))),
    files: paper.documents.map(({ id, createdAt, pages }) => ({
      href: `/werkvoorraad/${reference}/bewijs/${id}`,
      when: formatMoment(createdAt, "nl"),
      pages: pages.reduce((sum, page) => sum + page.pages, 0),
      notScanned: pages.some(({ scan }) => scan === "notScanned"),
      advice: [...new Set(pages.flatMap(({ advice }) => advice))],
    })),
  }));
}
