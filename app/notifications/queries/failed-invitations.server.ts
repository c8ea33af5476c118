import { db } from "#app/platform/db.server.ts";
import { messageIdOf } from "../commands/queue-message.server.ts";

/** Of these invitations: whose message will never arrive. Then somebody has to call, or to send the letter. */
export async function failedInvitations(tenant: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const invitationOf = new Map(
    ids.flatMap((id) =>
      (["email", "sms"] as const).map(
        (channel) => [messageIdOf({ tenant, intakeId: null, kind: "invitation", occasion: id, channel }), id] as const,
      ),
    ),
  );
  const rows = await db.message.findMany({
    where: { tenant, id: { in: [...invitationOf.keys()] }, state: "failed" },
    select: { id: true },
  });
  return new Set(rows.flatMap(({ id }) => invitationOf.get(id) ?? []));
}
