import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import type { MessageContent } from "../commands/queue-message.server.ts";

export interface SentMessage extends MessageContent {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly language: string;
  readonly state: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/**
 * The last messages of a Werkplein, newest first, for the demo page. Whoever looks is written down, in the same transaction.
 * The route asks `may(staff, "messages.read")` and whether this is a demo before it calls.
 */
export async function sentMessages(staff: Staff, now: Date, atMost = 50): Promise<SentMessage[]> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const rows = await tx.message.findMany({
      where: { tenant },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: atMost,
    });
    await recordAudit(tx, {
      tenant,
      actor: { kind: "staff", id: staff.id },
      action: "messages.viewed",
      ground: "Demo: berichten bekijken",
      data: { count: rows.length },
      at: now,
    });
    return rows.map(({ id, kind, channel, language, state, attempts, createdAt, sentAt, content }) => ({
      ...{ id, kind, channel, language, state, attempts, createdAt, sentAt },
      ...unsealJson<MessageContent>(`message:${tenant}:${id}`, content),
    }));
  });
}
