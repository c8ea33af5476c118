import { unsealJson } from "#app/platform/crypto.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { ReferralContent } from "../core/referral/content.ts";
import type { ReferralState } from "../core/referral/life.ts";
import type { PartnerKind } from "../core/referral/partner.ts";

export interface ReferralRow {
  readonly id: string;
  readonly tenant: string;
  readonly intakeId: string;
  readonly reference: string;
  readonly partnerId: string;
  /** The partner as it stands now. */
  readonly partner: string;
  readonly kind: PartnerKind;
  readonly active: boolean;
  readonly way: string;
  readonly address: string;
  readonly secret: Uint8Array | null;
  readonly state: ReferralState;
  readonly delivery: "waiting" | "sent" | "failed" | "held" | "dropped";
  readonly attempts: number;
  readonly outcome: string | null;
  readonly content: Uint8Array;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A referral with its partner, locked after its intake, as every other change locks; undefined when there is none. */
export async function lockReferral(tx: Tx, tenant: string, id: string): Promise<ReferralRow | undefined> {
  if (!uuid.test(id)) return undefined;
  await tx.$queryRaw`
    select 1 from intake where tenant = ${tenant}
      and id = (select intake_id from referral where tenant = ${tenant} and id = ${id}::uuid) for update`;
  const [row] = await tx.$queryRaw<ReferralRow[]>`
    select r.id, r.tenant, r.intake_id as "intakeId", i.reference, r.partner_id as "partnerId", p.name as partner, p.kind, p.active,
      p.way, p.address, p.secret, r.state, r.delivery, r.attempts, r.outcome, r.content
    from referral r join intake i on i.tenant = r.tenant and i.id = r.intake_id
      join referral_partner p on p.tenant = r.tenant and p.id = r.partner_id
    where r.tenant = ${tenant} and r.id = ${id}::uuid for update of r`;
  return row;
}

/** What was shared. @param context where it was sealed. */
export function contentOf(row: Pick<ReferralRow, "tenant" | "id" | "content">): ReferralContent {
  return unsealJson<ReferralContent>(`referral:${row.tenant}:${row.id}`, row.content);
}
