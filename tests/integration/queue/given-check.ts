import { randomBytes, randomUUID } from "node:crypto";
import { calendarDay } from "#app/kernel/day.ts";
import { keyedHash, randomCode, sealJson } from "#app/platform/crypto.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { keepRuleSet } from "#app/regelingen/commands/keep-rule-set.server.ts";
import { overlayOf, type SavedCheck, savedCheck, worldFor } from "#app/regelingen/contract.ts";
import type { Answers, World } from "#app/rules/contract.ts";

/** Fatima of the personas, in plain figures: alone, € 1.300 a month, for 34 months, no savings. */
export const fatimaAnswers: Answers = {
  ...{ geboortedatum: "1985-02-03", woontMet: ["niemand"], woonsituatie: "sociale-huur", verblijf: "nederlander" },
  ...{ nettoInkomen: 130_000, inkomenSoorten: ["loon"], toetsingsinkomen: 1_900_000, spaargeld: 0 },
  ...{ waardeBezittingen: 0, schuldbedrag: 0, volgtOpleiding: "nee", werksituatie: ["loondienst"] },
  ...{
    maandenLaagInkomen: 34,
    iitAfgelopenJaar: false,
    uitsluiting: ["geen"],
    zorgverzekerd: true,
    woonlasten: 60_000,
  },
  ...{ situatie: ["geen"], achterstanden: ["geen"] },
};

export interface GivenCheck {
  readonly tenant: string;
  readonly gemeente?: string;
  readonly answers?: Answers;
  readonly day?: string;
  readonly world?: World;
}

export interface SavedIntake {
  readonly id: string;
  readonly reference: string;
  readonly check: SavedCheck;
}

/** A check as a resident saved it: an intake in the queue, with its rule set. */
export async function givenCheck(given: GivenCheck): Promise<SavedIntake> {
  const { tenant, gemeente = "roosendaal", answers = fatimaAnswers, day = "2026-11-23" } = given;
  const world = given.world ?? worldFor(calendarDay(day), overlayOf(gemeente));
  const check = savedCheck(answers, world, gemeente, "demo");
  const [id, code] = [randomUUID(), randomCode(12)];
  const reference = `VC-${randomCode(4)}-${randomCode(2)}`;
  const at = new Date(`${day}T09:00:00Z`);
  const pinned = { day, rules: check.receipt.rules };
  const content = {
    ...{ form: "voorzieningencheck", formVersion: 1, language: "nl", routes: [] },
    ...{ answers: { ...answers, achternaam: "Haddad" }, code, pinned, check },
  };
  await transaction(async (tx) => {
    await keepRuleSet(tx, tenant, check.receipt, world);
    await tx.intake.create({
      data: {
        ...{ tenant, id, reference, gemeente, urgency: "normal", language: "nl", channel: "web", receivedAt: at },
        ...{ kind: "voorzieningencheck", form: "voorzieningencheck", formVersion: 1, state: "received" },
        ...{ melddatum: new Date(day), codeHash: keyedHash(tenant, "code", code), updatedAt: at },
        content: sealJson(`intake:${tenant}:${id}`, content),
        receipt: new Uint8Array(32),
        answersHash: new Uint8Array(32),
        idempotencyKey: Uint8Array.from(randomBytes(16)),
      },
    });
    const event = { seq: 1, at, kind: "stored", actor: "resident", data: {} };
    await tx.intakeEvent.create({ data: { tenant, intakeId: id, ...event } });
  });
  return { id, reference, check };
}

export const householdOf = (tenant: string, intakeId: string) =>
  db.screeningHousehold.findUnique({ where: { tenant_intakeId: { tenant, intakeId } } });
