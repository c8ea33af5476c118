import { demoStaff } from "#app/identity/core/demo-staff.ts";
import { settings } from "#app/platform/settings.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/** One line for whoever started the product. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Tells where the product is, and in demo who can log in. */
export async function sayWhereItIs(port: number, milliseconds: number): Promise<void> {
  const { demo, production, baseUrl, databaseUrl, dataFolder } = settings();
  say(`\nLoket runs after ${(milliseconds / 1000).toFixed(1)} s: ${baseUrl ?? `http://localhost:${port}/`}`);
  say(`  data      ${databaseUrl?.includes("?host=") ? dataFolder : "the PostgreSQL of DATABASE_URL"}`);
  for (const werkplein of production ? [] : werkpleinen) {
    const host = werkplein.hosts.find((name) => name.endsWith(".localhost")) ?? "localhost";
    say(`  ${werkplein.name.padEnd(38)} http://${host}:${port}/`);
  }
  if (demo) say(`  demo logins (no password)  http://localhost:${port}/inloggen  as ${demoColleagues()}`);
  say("  Ctrl-C stops it; what was saved stays.\n");
}

function demoColleagues(): string {
  const [werkplein] = werkpleinen;
  return werkplein
    ? demoStaff(werkplein)
        .map(({ name, role }) => `${name} (${role})`)
        .join(", ")
    : "";
}
