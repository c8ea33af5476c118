import pg from "pg";
import { seedDemoAgenda } from "#app/appointments/commands/seed-demo-agenda.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { testNow } from "#tests/harness/clock.ts";

/**
 * The agenda of the demo for one Werkplein: locations, colleagues, rooms, interpreters and hours, and eight weeks of group sessions. Given
 * again it changes nothing. Ids are the same every time: `demoId` of `core/demo-parts.ts`.
 */
export async function givenAgenda(tenant: string, now: Date = testNow): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await seedDemoAgenda(client, [werkpleinById(tenant)], now);
  } finally {
    await client.end();
  }
}
