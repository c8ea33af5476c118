import { expect, test } from "vitest";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { type Representing, representatives } from "#app/identity/commands/keep-representative.server.ts";
import { takePartiesOver } from "#app/identity/commands/take-parties-over.server.ts";
import { intakesOfSubject } from "#app/identity/queries/intakes-of-subject.server.ts";
import { representativesOf } from "#app/identity/queries/representatives-of.server.ts";
import { subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { press } from "#app/routes/staff/dossier-actions.server.ts";
import { partiesPanel } from "#app/routes/staff/dossier-parties.server.ts";
import { givenIntake, givenStaff, now } from "../queue/given.ts";
import { tenant } from "./ask-case.ts";

const [jansBsn, anjasBsn, today] = ["999990433", "999994281", calendarDay("2026-11-23")];
const answers = { voornaam: "Jan", achternaam: "Verbeek", gemeente: "zundert" };
const anja: Representing = {
  ...{ role: "bewindvoerder", name: "Anja Smit", ground: "Beschikking 1234", bsn: anjasBsn, mayWithdraw: false },
  contact: { email: null, phone: null, address: "Postbus 12, 4870 AA Etten-Leur", language: "nl" },
  ...{ since: calendarDay("2026-11-20"), until: null, receives: true, residentToo: false },
};
const typed = {
  ...{ rol: "bewindvoerder", naam: "Anja Smit", grond: "Beschikking 1234", bsn: anjasBsn, taal: "nl" },
  ...{ adres: "Kade 3, 4700 AA Roosendaal", sinds: "2026-11-20", tot: "", ontvangt: "on" },
};

/** Anja acts in the melding of Jan, and was taken over in two aanvragen that follow it; the second one tells his BSN. */
async function givenFiles() {
  const melding = await givenIntake({ tenant, answers });
  const aanvraag = await givenIntake({ tenant, regeling: "algemene-bijstand", answers });
  const second = await givenIntake({ tenant, regeling: "algemene-bijstand", answers: { ...answers, bsn: jansBsn } });
  await transaction(async (tx) => {
    await representatives(now).add(tx, { tenant, id: melding.id }, anja);
    for (const { id: to } of [aanvraag, second])
      await takePartiesOver(tx, { tenant, from: melding.id, to, form: "levensonderhoud", onePerson: true, now });
  });
  const staff = await givenStaff(tenant, "klantmanager");
  const push = async ({ id, reference }: typeof melding, doe: string, form: Record<string, string>) => {
    const { version } = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });
    const [party] = await representativesOf(tenant, id, today);
    const sent = new FormData();
    const all = { doe, versie: String(version), partij: party?.id ?? "", ...form };
    for (const [name, value] of Object.entries(all)) sent.set(name, value);
    return press(staff, reference, sent, now);
  };
  const inEach = () =>
    Promise.all([melding, aanvraag, second].map(async ({ id }) => (await representativesOf(tenant, id, today))[0]));
  return { melding, aanvraag, second, push, inEach };
}

const opens = async () => (await intakesOfSubject(tenant, subjectHashOf(tenant, anjasBsn), today)).length;

test("who was taken over from the melding is stopped in every file of it by one press, in whichever it is", async () => {
  const { melding, aanvraag, second, push, inEach } = await givenFiles();
  const references = [aanvraag.reference, second.reference].sort().join(", ");
  const page = await partiesPanel({ tenant, ...melding, kind: "melding", form: "melding" }, now);
  expect(page?.parties[0]?.lines).toContainEqual({
    label: "Treedt ook op in",
    value: expect.stringContaining(`${references}. Wat u hier aanpast of beëindigt, geldt daar ook.`),
  });
  expect(await opens()).toBe(3);

  // when a colleague who has one aanvraag in view is told that the bewind is over
  expect(await push(aanvraag, "endParty", { tot: "2026-11-22" })).toMatchObject({ done: "partyEnded" });

  // then she opens nothing any more, and each file and the log say so
  expect(await inEach()).toMatchObject([1, 2, 3].map(() => ({ acts: false, ended: true, alsoIn: [] })));
  expect(await opens()).toBe(0);
  for (const { id } of [melding, aanvraag, second]) {
    const events = await db.intakeEvent.findMany({ where: { tenant, intakeId: id, kind: "partyEnded" } });
    expect(events).toMatchObject([{ data: { role: "bewindvoerder", until: "2026-11-22" } }]);
    const { rows } = await auditPage({ tenant, subject: id, size: 5 });
    expect(rows[0]).toMatchObject({ action: "intake.partyEnded" });
  }
});

test("what is changed of them is changed everywhere; whether they may withdraw only in the file in view", async () => {
  const { melding, push, inEach } = await givenFiles();
  const own = await push(melding, "changeParty", { ...typed, bsn: jansBsn });
  expect(own).toMatchObject({ refusal: "ownBsn" });
  const changed = await push(melding, "changeParty", { ...typed, tot: "2026-12-31", magIntrekken: "on" });
  expect(changed).toMatchObject({ done: "partyChanged" });
  const shared = { contact: { address: "Kade 3, 4700 AA Roosendaal" }, until: "2026-12-31", residentToo: false };
  expect(await inEach()).toMatchObject([true, false, false].map((mayWithdraw) => ({ ...shared, mayWithdraw })));
});

test("in the files of another melding they go on", async () => {
  const [one, other] = [await givenFiles(), await givenFiles()];
  await one.push(one.melding, "endParty", { tot: "2026-11-22" });
  expect((await other.inEach()).map((party) => party?.acts)).toEqual([true, true, true]);
});
