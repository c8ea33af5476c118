import type { Tx } from "#app/platform/db.server.ts";
import type { World } from "#app/rules/contract.ts";
import { type CheckReceipt, figureSetText, receiptOf, ruleSetText } from "../core/rule-set.ts";

/**
 * Keeps what a receipt names, under its hash: the rules of today and the figures of `world`. What is there already stays as it is.
 * @throws Error when the receipt is not one of these rules and this world.
 */
export async function keepRuleSet(tx: Tx, tenant: string, receipt: CheckReceipt, world: World): Promise<void> {
  const now = receiptOf(world, receipt.gemeente, receipt.overlay);
  if (now.rules !== receipt.rules || now.figures !== receipt.figures || now.day !== receipt.day)
    throw new Error("a receipt of other rules or figures than these");
  const { rules, figures } = receipt;
  const kept = await tx.$queryRaw<{ rules: boolean; figures: boolean }[]>`
    select exists (select 1 from rule_set where tenant = ${tenant} and hash = ${rules}) as rules,
      exists (select 1 from figure_set where tenant = ${tenant} and hash = ${figures}) as figures`;
  // A million signs are only sent when they are not there yet.
  if (!kept[0]?.rules)
    await tx.$executeRaw`insert into rule_set (tenant, hash, rules) values (${tenant}, ${rules}, ${ruleSetText()}) on conflict do nothing`;
  if (!kept[0]?.figures)
    await tx.$executeRaw`insert into figure_set (tenant, hash, figures) values (${tenant}, ${figures}, ${figureSetText(world)}) on conflict do nothing`;
}
