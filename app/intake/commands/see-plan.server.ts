import type { Draft } from "../core/draft.ts";
import { changeDraft } from "./save-draft.server.ts";

/** Remembers that the plan of a route was read, so that it is not shown again. @returns null when the draft is gone. */
export function seePlan(draft: Draft, route: string, now: Date): Promise<Draft | null> {
  return changeDraft(draft, now, (content) =>
    content.plansSeen.includes(route) ? content : { ...content, plansSeen: [...content.plansSeen, route] },
  );
}
