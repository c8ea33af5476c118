import { unsealJson } from "#app/platform/crypto.server.ts";
import { query } from "#app/platform/db.server.ts";
import type { ReferralContent } from "../core/referral/content.ts";
import type { ReferralState } from "../core/referral/life.ts";

/** A referral of an intake as its resident and a colleague who opened it read it. */
export interface Referral {
  readonly id: string;
  readonly state: ReferralState;
  readonly delivery: "waiting" | "sent" | "failed" | "held" | "dropped";
  readonly attempts: number;
  readonly outcome: string | null;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly consent: string;
  readonly content: ReferralContent;
  /** What the partner wrote with its answer. */
  readonly answer: string | null;
}

type Row = Omit<Referral, "content" | "answer"> & {
  readonly content: Uint8Array;
  readonly answer: Uint8Array | null;
} & Record<string, unknown>;

/** Every referral of an intake, the newest first. */
export async function referralsOf(tenant: string, intakeId: string): Promise<readonly Referral[]> {
  const rows = await query<Row>(
    "referrals-of",
    `select r.id, r.state, r.delivery, r.attempts, r.outcome, r.asked_at as "askedAt", s.name as "askedBy", r.consent, r.content, r.answer
     from referral r join staff s on s.tenant = r.tenant and s.id = r.asked_by
     where r.tenant = $1 and r.intake_id = $2 order by r.asked_at desc, r.id`,
    [tenant, intakeId],
  );
  return rows.map(({ content, answer, ...row }) => ({
    ...row,
    content: unsealJson<ReferralContent>(`referral:${tenant}:${row.id}`, content),
    answer: answer && unsealJson<{ text: string }>(`referralAnswer:${tenant}:${row.id}`, answer).text,
  }));
}
