import { transaction } from "#app/platform/db.server.ts";
import type { OutboxEvent } from "#app/platform/outbox.server.ts";
import { tellAboutPapers } from "../commands/tell-about-papers.server.ts";

/** Reminds of papers that did not come yet, some days before the term for them is over. */
export async function onPapersReminderDue(
  { tenant, payload }: OutboxEvent<{ intakeId: string; requestId: string }>,
  now: Date,
): Promise<void> {
  await transaction((tx) => tellAboutPapers(tx, { tenant, ...payload, kind: "papersReminder", now }));
}
