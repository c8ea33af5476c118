import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { keyedHash } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import type { Draft } from "../core/draft.ts";
import { openDraft } from "./open-draft.server.ts";
import { residentSession } from "./resident-session.server.ts";

export type CurrentDraft =
  | { readonly state: "open"; readonly draft: Draft }
  /** The form was sent from this browser; `intakeId` is what came of it. */
  | { readonly state: "sent"; readonly intakeId: string }
  /** The half hour is over: nothing of this draft is shown here before its code is typed. */
  | { readonly state: "idle"; readonly draftId: string | null }
  | { readonly state: "none" };

/** The started form of this browser. */
export async function currentDraft(context: RequestContext, request: Request): Promise<CurrentDraft> {
  const found = residentSession(context, request);
  if (found.state === "none") return found;
  if (found.state === "idle")
    return { state: "idle", draftId: found.session.kind === "draft" ? found.session.id : null };
  // A page of the form is a page of the login too: neither ends before the other.
  await residentOf(context, request);
  if (found.session.kind === "party") return { state: "none" };
  if (found.session.kind === "intake") return { state: "sent", intakeId: found.session.id };
  const draft = await openDraft(context.tenant, found.session.id, context.now);
  if (draft) return { state: "open", draft };
  const intakeId = await intakeOfSentDraft(context.tenant, found.session.id);
  return intakeId ? { state: "sent", intakeId } : { state: "none" };
}

/** What came of a draft that is gone: who pressed twice, or lost the line while sending, still gets the receipt. */
async function intakeOfSentDraft(tenant: string, draftId: string): Promise<string | null> {
  const [row] = await query<{ id: string }>(
    "intake-of-sent-draft",
    "select id from intake where tenant = $1 and idempotency_key = $2 and completed_at is not null",
    [tenant, keyedHash(tenant, "submission", draftId)],
  );
  return row?.id ?? null;
}
