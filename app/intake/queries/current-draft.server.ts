import type { RequestContext } from "#app/platform/http.server.ts";
import type { Draft } from "../core/draft.ts";
import { openDraft } from "./open-draft.server.ts";
import { residentSession } from "./resident-session.server.ts";

export type CurrentDraft =
  | { readonly state: "open"; readonly draft: Draft }
  /** The form was sent from this browser; `intakeId` is what came of it. */
  | { readonly state: "sent"; readonly intakeId: string }
  | { readonly state: "idle" | "none" };

/** The started form of this browser. */
export async function currentDraft(context: RequestContext, request: Request): Promise<CurrentDraft> {
  const found = residentSession(context, request);
  if (found.state !== "open") return found;
  if (found.session.kind === "intake") return { state: "sent", intakeId: found.session.id };
  const draft = await openDraft(context.tenant, found.session.id, context.now);
  return draft ? { state: "open", draft } : { state: "none" };
}
