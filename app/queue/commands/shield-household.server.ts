import { staffNames } from "#app/identity/queries/staff-names.server.ts";
import {
  decideGrantHousehold,
  decideShieldHousehold,
  decideUnshieldHousehold,
} from "../core/decide-shield-household.ts";
import { changeHousehold, type HouseholdAsk } from "./change-household.server.ts";

/** Shields a household that was added by hand; with `named` null the shield is taken away. The reason (`note`) is required either way. */
export async function shieldHousehold(ask: HouseholdAsk & { readonly named: readonly string[] | null }) {
  const { staff, note = "", named } = ask;
  if (!named) return changeHousehold(ask, (household) => decideUnshieldHousehold(household, note), "household.shield");
  const colleagues = await known(staff.tenant, named);
  return changeHousehold(
    ask,
    async (household, tx) => {
      const decision = decideShieldHousehold(household, note, colleagues);
      if (!decision.ok) return decision;
      const { tenant, id } = household;
      await tx.registerAccess.deleteMany({ where: { tenant, householdId: id } });
      await tx.registerAccess.createMany({ data: colleagues.map((staffId) => ({ tenant, householdId: id, staffId })) });
      return decision;
    },
    "household.shield",
  );
}

/** A teamleider names one more colleague, without reading the page. */
export async function grantHousehold(ask: HouseholdAsk & { readonly to: string }) {
  const { staff, note = "", to } = ask;
  const [colleague = ""] = await known(staff.tenant, [to]);
  return changeHousehold(
    ask,
    async (household, tx) => {
      const decision = decideGrantHousehold(household, note, colleague);
      if (!decision.ok) return decision;
      const { tenant, id } = household;
      await tx.registerAccess.createMany({
        data: [{ tenant, householdId: id, staffId: colleague }],
        skipDuplicates: true,
      });
      return decision;
    },
    "household.grantAccess",
  );
}

async function known(tenant: string, ids: readonly string[]): Promise<string[]> {
  const colleagues = new Set((await staffNames(tenant)).map(({ id }) => id));
  return [...new Set(ids)].filter((id) => colleagues.has(id));
}
