import type { Tx } from "#app/platform/db.server.ts";
import type { CheckReceipt } from "#app/regelingen/contract.ts";

/** The rules and figures that the receipt of a saved check names; null when they are not here. */
export async function storedRules(tx: Pick<Tx, "$queryRaw">, tenant: string, { rules, figures }: CheckReceipt) {
  const [stored] = await tx.$queryRaw<{ rules: string; figures: string }[]>`
    select r.rules, f.figures from rule_set r join figure_set f on f.tenant = r.tenant
    where r.tenant = ${tenant} and r.hash = ${rules} and f.hash = ${figures}`;
  return stored ?? null;
}
