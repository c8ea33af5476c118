import { expect, test } from "vitest";
import { unsealJson } from "#app/platform/crypto.server.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { consentToScreening, withdrawConsent } from "#app/queue/commands/consent-to-screening.server.ts";
import { fatimaAnswers, givenCheck, householdOf } from "./given-check.ts";

const tenant = "consent";
const now = new Date("2026-11-23T10:00:00Z");

test("a household that says yes is kept with what schemes ask and no more; one that says no again is forgotten at once", async () => {
  // given the saved check of Fatima, who lets us look every month
  const { id, check } = await givenCheck({ tenant });
  const answers = { ...fatimaAnswers, achternaam: "Haddad", emailadres: "fatima@example.nl" };
  const consent = { tenant, intakeId: id, gemeente: "roosendaal", answers, receipt: check.receipt, now };
  await transaction((tx) => consentToScreening(tx, consent));

  // then her facts are sealed, without her name, and nothing on the timeline of her intake tells of it
  const kept = await householdOf(tenant, id);
  const facts = unsealJson(`screening:${tenant}:${id}`, kept?.facts ?? new Uint8Array());
  expect(facts).toEqual(fatimaAnswers);
  expect(Buffer.from(kept?.facts ?? []).includes("130000")).toBe(false);
  expect(await db.intakeEvent.count({ where: { tenant, intakeId: id } })).toBe(1);

  // when she withdraws, twice
  const withdraw = { tenant, intakeId: id, by: { kind: "resident", id: "" } as const, now };
  const asked = [await transaction((tx) => withdrawConsent(tx, withdraw))];
  asked.push(await transaction((tx) => withdrawConsent(tx, withdraw)));

  // then her facts are gone, only that she stopped is left, and both were written down once
  expect(asked).toEqual([true, false]);
  expect(await householdOf(tenant, id)).toMatchObject({ facts: null, withdrawnAt: now });
  const lines = await db.auditEntry.findMany({ where: { tenant, action: { startsWith: "screening." } } });
  expect(lines.map(({ action }) => action).sort()).toEqual(["screening.consented", "screening.withdrawn"]);
});
