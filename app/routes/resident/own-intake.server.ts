import type { AppLoadContext } from "@remix-run/node";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";

/**
 * The melding of this browser's own session: sent, or stored with "Meld mij nu" while the further questions are open. So who calls or is met
 * knows it. Never taken from an address.
 */
export async function ownIntake(context: AppLoadContext, request: Request): Promise<string | undefined> {
  const current = await currentDraft(context, request);
  if (current.state === "sent") return current.intakeId;
  return current.state === "open" ? (current.draft.intakeId ?? undefined) : undefined;
}
