import type { Tx } from "#app/platform/db.server.ts";
import { aboutIntake } from "../queries/about.server.ts";
import { writeMessage } from "./write-message.server.ts";

interface TellAboutPapers {
  readonly tenant: string;
  readonly intakeId: string;
  readonly requestId: string;
  readonly kind: "papersAsked" | "papersReminder";
  readonly now: Date;
}

/**
 * Writes about papers that were asked for; nothing once they are in, or nobody waits for them any more (withdrawn, joined, decided, gone).
 * Which papers stands on the page, not here.
 */
export async function tellAboutPapers(tx: Tx, { tenant, intakeId, requestId, kind, now }: TellAboutPapers) {
  const where = { tenant_id: { tenant, id: requestId } };
  const request = await tx.intakeRequest.findUnique({ where, select: { untilOn: true, endedOn: true } });
  const about = await aboutIntake(tx, tenant, intakeId);
  if (!about || !request || request.endedOn) return;
  const waits = { tenant, id: intakeId, state: "asked_to_complete", joinedTo: null };
  if ((await tx.intake.count({ where: waits })) === 0) return;
  const { untilOn: until } = request;
  await writeMessage(tx, { ...about, tenant, kind, occasion: requestId, code: undefined, until, now });
}
