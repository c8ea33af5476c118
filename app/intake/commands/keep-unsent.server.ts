import { takeTurn } from "#app/platform/rate-limit.server.ts";
import type { FormDefinition, PageDefinition } from "../core/define-form.ts";
import { typedFields } from "../core/pressed.ts";
import { openDraft } from "../queries/open-draft.server.ts";
import { changeDraft } from "./save-draft.server.ts";

export interface Unsent {
  readonly tenant: string;
  readonly draftId: string;
  readonly form: FormDefinition;
  readonly page: PageDefinition;
  readonly language: string;
  readonly sent: FormData;
  readonly now: Date;
}

/**
 * Keeps what was sent after the half hour, unread, in the draft it belongs to. This browser is shown nothing of it: it waits at its
 * question for whoever has the code. Does nothing when the draft is gone.
 */
export async function keepUnsent({ tenant, draftId, form, page, language, sent, now }: Unsent): Promise<void> {
  if ((await takeTurn("draft", draftId)) > 0) return;
  const draft = await openDraft(tenant, draftId, now);
  if (draft?.form !== form.id) return;
  const typed = { page: page.id, fields: typedFields(sent), wasError: false };
  await changeDraft(draft, now, (content) => ({ ...content, language, page: page.id, typed }));
}
