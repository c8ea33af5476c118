import { randomUUID } from "node:crypto";
import { normaliseFindKey } from "#app/facts/contract.ts";
import { gemeentenOf, may, type Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { type Tx, transaction } from "#app/platform/db.server.ts";
import { decideAdd, type HouseholdContent, type NewHousehold, type WrongHousehold } from "../core/new-household.ts";
import { freeReference } from "./register-household.server.ts";
import { auditHousehold, planTasks, writeHouseholdEvent } from "./write-household.server.ts";

export interface AddHousehold {
  readonly staff: Staff;
  readonly typed: NewHousehold;
  /** Gemeenten of the Werkplein. */
  readonly gemeenten: readonly string[];
  readonly now: Date;
}

export type AddedHousehold =
  | { readonly ok: true; readonly value: { readonly reference: string } }
  | { readonly ok: false; readonly refusal: "notFound" }
  | { readonly ok: false; readonly refusal: "wrong"; readonly wrong: WrongHousehold };

/** Puts a household on the list by hand: to be called today, or at the desk already. */
export async function addHousehold({ staff, typed, gemeenten, now }: AddHousehold): Promise<AddedHousehold> {
  if (!may(staff, "register.open")) return { ok: false, refusal: "notFound" };
  const own = gemeenten.filter((one) => gemeentenOf(staff)?.includes(one) !== false);
  const decision = decideAdd(typed, own, dayInAmsterdam(now));
  if (!decision.ok) return decision;
  const { content, gemeente, state, planned } = decision.value;
  return transaction(async (tx) => {
    const { tenant } = staff;
    const id = randomUUID();
    const reference = await freeReference(tx, tenant);
    await tx.registerHousehold.create({
      data: {
        ...{ tenant, id, reference, origin: "uitnodiging", gemeente, state, createdAt: now, updatedAt: now },
        content: sealJson(`register:${tenant}:${id}`, content),
      },
    });
    await writeFindHashes(tx, tenant, id, content);
    await planTasks(tx, tenant, id, planned, now);
    const happened = { kind: "registered", data: { origin: "uitnodiging" } };
    const written = { tenant, id, actor: { kind: "staff", id: staff.id } as const, change: { set: {}, happened }, now };
    await writeHouseholdEvent(tx, written);
    await auditHousehold(tx, written);
    return { ok: true, value: { reference } };
  });
}

/** Keyed hashes by which somebody who calls back is found. */
async function writeFindHashes(
  tx: Tx,
  tenant: string,
  householdId: string,
  { name, phone }: HouseholdContent,
): Promise<void> {
  const keys = [...normaliseFindKey("name", name), ...normaliseFindKey("phone", phone)];
  const data = keys.map(({ kind, normalised }) => ({
    tenant,
    householdId,
    kind,
    hash: keyedHash(tenant, kind, normalised),
  }));
  await tx.registerFind.createMany({ data, skipDuplicates: true });
}
