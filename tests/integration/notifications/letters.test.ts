import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { closeLetters } from "#app/notifications/commands/close-letters.server.ts";
import { printLetters } from "#app/notifications/commands/print-letters.server.ts";
import { onDecisionMadeKnown } from "#app/notifications/handlers/on-decision-made-known.server.ts";
import { onIntakeStored } from "#app/notifications/handlers/on-intake-stored.server.ts";
import { letterBatch } from "#app/notifications/queries/letter-batch.server.ts";
import { handledLetters, waitingLetters } from "#app/notifications/queries/letters.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { enclosedIn } from "#app/routes/staff/letter-enclosed.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { textsOf } from "#tests/harness/pdf-text.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";
import { givenDecision } from "../queue/given-decision.ts";

const address = { soortAdres: "eigen", postcode: "4881 AB", huisnummer: "12", veiligOmTeBellen: true };
const told = (tenant: string, intakeId: string) => ({ type: "told", version: 1, tenant, payload: { intakeId } });

async function givenLetter(tenant: string, more: object = {}, given: object = {}) {
  const answers = { voornaam: "Mohammed", achternaam: "Haddad", ...address, ...more };
  const intake = await givenIntake({ tenant, gemeente: "zundert", language: "ar", answers, ...given });
  await onIntakeStored(told(tenant, intake.id), now);
  await onIntakeStored(told(tenant, intake.id), now);
  return intake;
}

describe("a letter", () => {
  const tenant = "hart-van-west-brabant";

  test("waits for who has no mail or phone, or chose it; is printed in both languages, and noted once when it is posted", async () => {
    const { reference, id } = await givenLetter(tenant);
    const chose = await givenLetter(tenant, { contactwens: "brief", emailadres: "mohammed@example.org" });
    await givenLetter(tenant, { contactwens: "mailen", emailadres: "mohammed@example.org" });
    const staff = await givenStaff(tenant, "intake");
    const waiting = await waitingLetters(staff, now);
    expect(waiting.map((letter) => letter.reference).sort()).toEqual([reference, chose.reference].sort());
    expect(waiting.every(({ kind, lookFirst }) => kind === "stored" && !lookFirst)).toBe(true);

    const ids = waiting.map((letter) => letter.id);
    const letters = await printLetters(staff, ids, now);
    const enclosed = { items: [], written: [] };
    const file = await letterBatch(
      letters.map((letter) => ({ ...letter, enclosed })),
      werkpleinById(tenant),
      now,
    );
    const texts = textsOf(file);
    expect(texts.filter((text) => text === "Mohammed Haddad")).toHaveLength(2);
    expect(texts).toContain("4881 AB, huisnummer 12");
    expect(texts).toContain("Bericht van uw Werkplein");
    expect(texts).toContain("رسالة من مكتب العمل والدخل (Werkplein)");
    expect(file.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(2);

    const other = await givenStaff(tenant, "consulent");
    const closed = await Promise.all(
      [staff, other].map((one) => closeLetters({ staff: one, ids, outcome: "posted", now })),
    );
    expect(closed.sort()).toEqual([0, 2]);
    expect(await waitingLetters(staff, now)).toEqual([]);
    expect(await handledLetters(staff, now)).toHaveLength(2);
    const seen = await db.auditEntry.findMany({ where: { tenant }, select: { action: true } });
    const counted = (action: string) => seen.filter((line) => line.action === action).length;
    expect({ printed: counted("letter.printed"), posted: counted("letter.posted") }).toEqual({ printed: 2, posted: 2 });
    expect(await db.message.count({ where: { tenant, intakeId: id } })).toBe(1);
  });

  test("of another gemeente, or of a shielded file, is nobody else's to see, print or post", async () => {
    const tenant = "lansingerland";
    const { reference } = await givenLetter(tenant, {}, { shielded: true });
    await givenLetter(tenant, { soortAdres: "geheim", veiligOmTeBellen: false });
    const lead = await givenStaff(tenant, "teamleider");
    const [letter, ...more] = await waitingLetters(lead, now);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ lookFirst: true });
    const elsewhere = await givenStaff(tenant, "intake", ["rucphen"]);
    expect(await waitingLetters(elsewhere, now)).toEqual([]);
    const all = (await db.message.findMany({ where: { tenant }, select: { id: true } })).map(({ id }) => id);
    expect(await printLetters(elsewhere, all, now)).toEqual([]);
    expect(await closeLetters({ staff: elsewhere, ids: all, outcome: "posted", now })).toBe(0);
    const printed = await printLetters(lead, all, now);
    // A secret address is not printed.
    expect(printed.map(({ to }) => [to.postcode, to.place])).toEqual([["", ""]]);
    expect(reference).not.toBe(letter?.reference);
  });

  test("holds the decision itself when that is made known by post", async () => {
    const staff = await givenStaff(tenant, "klantmanager");
    const answers = { achternaam: "Smits", emailadres: "melissa@example.org", ...address };
    const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers });
    const ask = async () => {
      const where = { tenant_id: { tenant, id: intake.id } };
      const { version } = await db.intake.findUniqueOrThrow({ where, select: { version: true } });
      return { staff, reference: intake.reference, version, now };
    };
    await moveIntake({ ...(await ask()), to: "in_progress" });
    const letter = await givenDecision(await ask());
    await makeKnown({ ...(await ask()), on: calendarDay("2026-11-23"), channel: "post" });
    await runJobs(now);
    await onDecisionMadeKnown(told(tenant, intake.id), now);
    const messages = await db.message.findMany({ where: { tenant, intakeId: intake.id }, select: { channel: true } });
    expect(messages.map(({ channel }) => channel).sort()).toEqual(["email", "post"]);
    expect(await enclosedIn(tenant, intake.id, "decisionKnown")).toEqual({ items: [], written: [letter] });
  });
});
