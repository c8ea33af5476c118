import { recordAudit } from "#app/audit/commands/record-audit.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { transaction } from "#app/platform/db.server.ts";
import { ownLetters, ownValues } from "../queries/letters.server.ts";

export interface CloseLetters {
  readonly staff: Staff;
  readonly ids: readonly string[];
  /** Dropped: what it says is no longer so. */
  readonly outcome: "posted" | "dropped";
  readonly now: Date;
}

/**
 * Notes that letters were posted, or are needed no more, by whom and when. Pressed twice, or by two colleagues at once, it notes the first.
 * @returns how many it noted
 */
export async function closeLetters({ staff, ids, outcome, now }: CloseLetters): Promise<number> {
  const { tenant } = staff;
  return transaction(async (tx) => {
    const [state, sentAt] = outcome === "posted" ? ["sent", now] : ["failed", null];
    const closed = await tx.$queryRawUnsafe<{ kind: string; intake: string }[]>(
      `update message m set state = $5, sent_at = $6::timestamptz, handled_by = $3::uuid
       from intake i where i.tenant = m.tenant and i.id = m.intake_id and ${ownLetters}
         and m.state = 'queued' and m.id = any ($4::uuid[])
       returning m.kind, i.id as intake`,
      ...ownValues(staff),
      [...ids],
      state,
      sentAt,
    );
    for (const { kind, intake } of closed) {
      await recordAudit(tx, {
        ...{ tenant, actor: { kind: "staff", id: staff.id }, action: `letter.${outcome}`, subject: intake },
        ...{ ground: "Algemene wet bestuursrecht, artikel 3:41", data: { kind }, at: now },
      });
    }
    return closed.length;
  });
}
