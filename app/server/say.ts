import { demoStaff } from "#app/identity/core/demo-staff.ts";
import { type Settings, settings } from "#app/platform/settings.server.ts";
import { werkpleinen } from "#app/werkpleinen/contract.ts";
import "./unheard.ts";

/** One line for whoever started the product. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What does not work for want of a setting, a line each. A demo has a stand-in for all of it. */
export function closedDoors({
  demo,
  oidc,
  digid,
  smtpUrl,
  smsUrl,
}: Pick<Settings, "demo" | "oidc" | "digid" | "smtpUrl" | "smsUrl">) {
  const doors: readonly (readonly [unknown, string, string])[] = [
    [oidc, "LOKET_OIDC_ISSUER", "no colleague can log in"],
    [digid.own, "LOKET_DIGID_ISSUER", "no resident can log in with DigiD"],
    [smtpUrl, "SMTP_URL", "no mail goes out, and what residents were promised by mail waits"],
    [smsUrl, "SMS_URL", "no text message goes out, and codes for phones wait"],
  ];
  return demo ? [] : doors.filter(([door]) => !door).map(([, name, harm]) => `warning: ${name} is not set: ${harm}.`);
}

/** Tells where the product is, and in demo who can log in. */
export async function sayWhereItIs(port: number, milliseconds: number): Promise<void> {
  const { demo, production, baseUrl, databaseUrl, dataFolder } = settings();
  for (const line of closedDoors(settings())) process.stderr.write(`loket: ${line}\n`);
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
