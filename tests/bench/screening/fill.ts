import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { calendarDay } from "#app/kernel/day.ts";
import { sealJson } from "#app/platform/crypto.server.ts";
import { transaction } from "#app/platform/db.server.ts";
import { screeningContext } from "#app/queue/commands/consent-to-screening.server.ts";
import { keepRuleSet } from "#app/regelingen/commands/keep-rule-set.server.ts";
import { type CheckReceipt, overlayOf, receiptOf, worldFor } from "#app/regelingen/contract.ts";
import type { SyntheticHousehold } from "./households.ts";

/**
 * Puts households into the database as consent would have left them: facts sealed per row, the receipt of a saved check beside them.
 * Only the intakes they hang on are left out: nothing of a screening reads those, so their foreign key is not looked at here.
 */
export async function fillScreening(
  url: string,
  tenant: string,
  households: Iterable<SyntheticHousehold>,
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let count = 0;
  const receipts = new Map<string, CheckReceipt>();
  async function* lines() {
    for (const { id, gemeente, day, answers } of households) {
      const key = `${gemeente} ${day}`;
      const receipt = receipts.get(key) ?? (await kept(tenant, gemeente, day));
      receipts.set(key, receipt);
      const facts = Buffer.from(sealJson(screeningContext(tenant, id), answers)).toString("hex");
      count += 1;
      const { rules, figures } = receipt;
      yield `${[tenant, id, gemeente, `\\\\x${facts}`, rules, figures, day, `${day}T12:00:00Z`, "\\N"].join("\t")}\n`;
    }
  }
  try {
    await client.query("set session_replication_role = replica");
    await pipeline(Readable.from(lines()), client.query(copyFrom("copy screening_household from stdin")));
    await client.query("analyze screening_household");
  } finally {
    await client.end();
  }
  return count;
}

async function kept(tenant: string, gemeente: string, day: string): Promise<CheckReceipt> {
  const world = worldFor(calendarDay(day), overlayOf(gemeente));
  const receipt = receiptOf(world, gemeente, "demo");
  await transaction((tx) => keepRuleSet(tx, tenant, receipt, world));
  return receipt;
}
