import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import type { IntakeContent } from "../core/content.ts";

/** What a resident told, by fact, as it was stored; only for who may see it. Further questions that are still open are not in it. */
export async function toldAnswers(tenant: string, intakeId: string): Promise<Pick<IntakeContent, "answers" | "check">> {
  const [row] = await query<{ content: Uint8Array }>(
    "told-answers",
    "select content from intake where tenant = $1 and id = $2",
    [tenant, intakeId],
  );
  const none: Answers = {};
  if (!row) return { answers: none };
  const { answers, check } = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  return { answers, check };
}
