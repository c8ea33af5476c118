import { decisionsOf } from "./decision.server.ts";
import { openProposal } from "./proposal.server.ts";

/** The papers that are letters of a decision, or of one that waits for a second colleague: those stay. */
export async function lettersDecidedWith(tenant: string, intakeId: string): Promise<string[]> {
  const [decisions, proposal] = await Promise.all([decisionsOf(tenant, intakeId), openProposal(tenant, intakeId)]);
  return [...decisions, ...(proposal ? [proposal.content] : [])].flatMap(({ document }) => document ?? []);
}
