import pg from "pg";
import { seedDemoAgenda } from "#app/appointments/commands/seed-demo-agenda.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/** Gives the made-up Werkpleinen of a demo something to show; elsewhere it does nothing. */
export async function prepareDemo(url: string): Promise<void> {
  if (!settings().demo) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const made = werkpleinen.filter(({ demo }) => demo);
    await seedDemoAgenda(client, made, now());
  } finally {
    await client.end();
  }
}
