import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { PaperAnswerContent } from "../commands/answer-paper.server.ts";
import type { PaperAnswer } from "../core/upload.ts";

export interface GivenPaperAnswer {
  readonly answer: PaperAnswer;
  readonly reason: string;
  readonly at: Date;
}

/** What was said of papers that are not sent, by kind. */
export async function paperAnswersOf(
  tenant: string,
  dossierId: string,
): Promise<ReadonlyMap<string, GivenPaperAnswer>> {
  const rows = await query<{ kind: string; answer: PaperAnswer; content: Uint8Array; answered_at: Date }>(
    "paper-answers-of",
    "select kind, answer, content, answered_at from document_answer where tenant = $1 and dossier_id = $2 order by kind",
    [tenant, dossierId],
  );
  return new Map(
    rows.map(({ kind, answer, content, answered_at: at }) => {
      const { reason } = unsealJson<PaperAnswerContent>(`paper:${tenant}:${dossierId}:${kind}`, content);
      return [kind, { answer, reason, at }];
    }),
  );
}
