import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { TriageContent } from "../commands/write-triage.server.ts";
import type { ProfilePart, Scores } from "../core/profiles.ts";
import type { Suggestion } from "../core/suggest-category.ts";
import type { TriagePart } from "../core/triage.ts";

export interface TriageRow {
  readonly part: TriagePart | ProfilePart;
  readonly value: string;
  /** Of a profile: by item. */
  readonly scores: Scores;
  readonly why: string;
  readonly suggestion: Suggestion | null;
  readonly by: string;
  readonly at: Date;
  /** Whether it holds, or was replaced since. */
  readonly holds: boolean;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly part: TriageRow["part"];
  readonly value: string;
  readonly content: Uint8Array;
  readonly by: string;
  readonly at: Date;
  readonly holds: boolean;
}

/** Everything that colleagues made of an intake, the newest first. */
export async function triageOf(tenant: string, intakeId: string): Promise<TriageRow[]> {
  const rows = await query<Row>(
    "triage-of",
    `select t.id, t.part, t.value, t.content, s.name as by, t.set_at as at, t.replaced_at is null as holds
     from intake_triage t join staff s on s.tenant = t.tenant and s.id = t.set_by
     where t.tenant = $1 and t.intake_id = $2 order by t.replaced_at is null desc, t.set_at desc, t.id`,
    [tenant, intakeId],
  );
  return rows.map(({ id, part, value, content, by, at, holds }) => {
    const { why, scores = {}, suggestion = null } = unsealJson<TriageContent>(`triage:${tenant}:${id}`, content);
    return { part, value, by, at, holds, why, scores, suggestion };
  });
}
