import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "../../integration/queue/given.ts";
import { givenDecision } from "../../integration/queue/given-decision.ts";
import { tenant } from "../house.ts";

/** Two files on which something is done by whoever may: one to work on, and one whose resident heard the decision. */
export async function givenFilesToWorkOn() {
  const answers = { achternaam: "Werkman", gemeente: "zundert" };
  const aanvraag = () => givenIntake({ tenant, answers, regeling: "algemene-bijstand" });
  return { work: await aanvraag(), known: await givenKnown(await aanvraag()) };
}

async function givenKnown<File extends { readonly reference: string }>(file: File): Promise<File> {
  const staff = await givenStaff(tenant, "klantmanager");
  const { reference } = file;
  const ask = async () => ({ staff, reference, now, version: await versionOf(reference) });
  await moveIntake({ ...(await ask()), to: "in_progress" });
  await givenDecision(await ask());
  const known = await makeKnown({ ...(await ask()), on: calendarDay("2026-11-23"), channel: "desk" });
  if (!known.ok) throw new Error(known.refusal);
  return file;
}

/** The version that a page drawn now would have in view. */
export const versionOf = async (reference: string) => (await storedIntake(tenant, reference)).version;

export const householdVersionOf = async (reference: string) =>
  (await db.registerHousehold.findFirstOrThrow({ where: { tenant, reference } })).version;
