import { expect } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { isOpen } from "#app/queue/contract.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";

/** The clocks of an aanvraag, after a look that the day which the list is ordered by is theirs. */
export async function keptClocks(tenant: string, id: string, at: Date) {
  const clocks = await clocksOf(tenant, id, at);
  const row = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });
  const kept = row.decideBy?.toISOString().slice(0, 10) ?? null;
  expect(kept).toBe(isOpen(row.state) ? clocks?.decideBy : null);
  return clocks;
}
