import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { makePartnerKey } from "#app/queue/commands/save-partner.server.ts";
import { forgetJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { givenDecision } from "./given-decision.ts";
import { givenPartner } from "./given-referral.ts";

export const melissa = { voornaam: "Melissa", achternaam: "Smits", bsn: "900114006", geboortedatum: "1990-01-14" };

/** The system of this Werkplein, and the key that both sides hold. */
export async function givenSystem(tenant: string, way: "webhook" | "folder", address: string): Promise<string> {
  const id = await givenPartner(tenant, { kind: "zaaksysteem", name: "Socrates", way, address });
  const made = await makePartnerKey({ staff: await givenStaff(tenant, "beheerder"), id, version: 1, now });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

/** Melissa's aanvraag, granted and made known today. */
export async function givenKnown(tenant: string, gemeente: string) {
  const staff = await givenStaff(tenant, "klantmanager");
  const intake = await givenIntake({ tenant, gemeente, regeling: "algemene-bijstand", answers: melissa });
  const ask = async () => ({
    ...{ staff, reference: intake.reference, now },
    version: (await storedIntake(tenant, intake.reference)).version,
  });
  await moveIntake({ ...(await ask()), to: "in_progress" });
  await givenDecision(await ask());
  await forgetJobs();
  const known = await makeKnown({ ...(await ask()), on: calendarDay("2026-11-23"), channel: "desk" });
  if (!known.ok) throw new Error(known.refusal);
  return { staff, ...intake };
}

/** The file of a decision, as the table holds it. */
export function fileOf(tenant: string, intakeId: string) {
  return db.decisionFile.findFirstOrThrow({ where: { tenant, intakeId } });
}
