import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";

export interface StoryEvent {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  /** `resident`, `system:<name>` or `staff:<id>`. */
  readonly actor: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

export interface StoryNote {
  readonly at: Date;
  readonly author: string;
  readonly text: string;
}

/** What happened to an intake, in order, and what colleagues wrote beside it, newest first. */
export async function intakeStory(
  tenant: string,
  intakeId: string,
): Promise<{ events: StoryEvent[]; notes: StoryNote[] }> {
  const [events, notes] = await Promise.all([
    query<StoryEvent & Record<string, unknown>>(
      "queue-events",
      "select seq, at, kind, actor, data from intake_event where tenant = $1 and intake_id = $2 order by seq",
      [tenant, intakeId],
    ),
    query<{ id: string; at: Date; author: string; content: Uint8Array }>(
      "queue-notes",
      `select n.id, n.at, s.name as author, n.content from intake_note n join staff s on s.tenant = n.tenant and s.id = n.author
       where n.tenant = $1 and n.intake_id = $2 order by n.at desc, n.id`,
      [tenant, intakeId],
    ),
  ]);
  return {
    events,
    notes: notes.map(({ id, at, author, content }) => ({
      at,
      author,
      text: unsealJson<{ text: string }>(`note:${tenant}:${id}`, content).text,
    })),
  };
}
