import { randomUUID } from "node:crypto";
import { recordManagedChange } from "#app/audit/commands/record-managed-change.server.ts";
import { changesBetween } from "#app/audit/contract.ts";
import { may, type Staff } from "#app/identity/contract.ts";
import { ok, type Result, refuse } from "#app/kernel/result.ts";
import { randomToken, seal } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import type { PartnerSet } from "../core/referral/partner.ts";

interface OnePartner {
  readonly staff: Staff;
  /** Null: a new one. */
  readonly id: string | null;
  /** As it was in view. */
  readonly version: number;
  readonly now: Date;
}

type Refusal = "notFound" | "changedMeanwhile";

/** Where the key of a partner is sealed. */
export function partnerContext(tenant: string, id: string): string {
  return `partner:${tenant}:${id}`;
}

/**
 * Enters an organisation that a Werkplein refers to, or changes it. Another address loses the key: it was given to whoever has the old
 * one. @returns its id.
 */
export async function savePartner(
  { staff, id, version, now }: OnePartner,
  set: PartnerSet,
): Promise<Result<string, Refusal>> {
  if (!may(staff, "partners.manage")) return refuse("notFound");
  const { tenant } = staff;
  return transaction(async (tx): Promise<Result<string, Refusal>> => {
    const before = id === null ? null : await lockPartner(tx, tenant, id);
    if (before === undefined) return refuse("notFound");
    if (before && before.version !== version) return refuse("changedMeanwhile");
    const changes = changesBetween(before && fieldsOf(before), fieldsOf(set));
    const place = id ?? randomUUID();
    if (changes.length === 0) return ok(place);
    if (!before) await tx.referralPartner.create({ data: { tenant, id: place, ...set, updatedAt: now } });
    else {
      const moved = before.way !== set.way || before.address !== set.address;
      await tx.referralPartner.update({
        where: { tenant_id: { tenant, id: place } },
        data: { ...set, ...(moved ? { secret: null } : {}), version: { increment: 1 }, updatedAt: now },
      });
    }
    const changed = { subject: place, name: set.name, version: (before?.version ?? 0) + 1, changes };
    await recordManagedChange(tx, { ...ofPartners(staff, now), ...changed, action: "partner.saved" });
    return ok(place);
  });
}

function fieldsOf({ name, kind, way, address, active }: PartnerSet) {
  return { naam: name, soort: kind, weg: way, adres: address, actief: active };
}

/** Makes the key with which messages to and from a webhook, and files in a folder, are signed, and ends the one before. It is shown this once. */
export async function makePartnerKey({ staff, id, version, now }: OnePartner): Promise<Result<string, Refusal>> {
  if (!may(staff, "partners.manage") || id === null) return refuse("notFound");
  const { tenant } = staff;
  const secret = randomToken(32);
  return transaction(async (tx): Promise<Result<string, Refusal>> => {
    const before = await lockPartner(tx, tenant, id);
    if (!before || before.way === "mailbox") return refuse("notFound");
    if (before.version !== version) return refuse("changedMeanwhile");
    await tx.referralPartner.update({
      where: { tenant_id: { tenant, id } },
      data: {
        secret: seal(partnerContext(tenant, id), Buffer.from(secret)),
        version: { increment: 1 },
        updatedAt: now,
      },
    });
    const changes = [{ field: "sleutel", from: null, to: true }];
    const changed = { subject: id, name: before.name, version: before.version + 1, changes };
    await recordManagedChange(tx, { ...ofPartners(staff, now), ...changed, action: "partner.keyMade" });
    return ok(secret);
  });
}

async function lockPartner(tx: Tx, tenant: string, id: string) {
  const [row] = await tx.$queryRaw<(PartnerSet & { readonly version: number })[]>`
    select version, kind, name, way, address, active from referral_partner
    where tenant = ${tenant} and id = ${id}::uuid for update`;
  return row;
}

function ofPartners({ tenant, id }: Staff, at: Date) {
  return { tenant, staffId: id, kind: "partner", ground: "Inrichting van het Werkplein", at };
}
