import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutPapers } from "../commands/tell-about-papers.server.ts";

/** Tells the resident which papers are needed, and until when (Awb art. 4:5); with it the term stands still. */
export async function onPapersAsked(
  { tenant, payload }: OutboxEvent<{ intakeId: string; requestId: string }>,
  now: Date,
): Promise<void> {
  await transaction((tx) => tellAboutPapers(tx, { tenant, ...payload, kind: "papersAsked", now }));
}
