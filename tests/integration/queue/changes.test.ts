import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { along } from "#app/identity/commands/take-along.server.ts";
import { db } from "#app/platform/db.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { confirmAtDesk } from "#app/queue/commands/confirm-at-desk.server.ts";
import { handBackIntake } from "#app/queue/commands/hand-back-intake.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { logContact } from "#app/queue/commands/log-contact.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { releaseIntake } from "#app/queue/commands/release-intake.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { duplicates } from "#app/queue/queries/duplicates.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { queuePage } from "#app/queue/queries/queue-page.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const tenant = "changes";
const haddad = { voornaam: "Amina", achternaam: "Haddad", geboortedatum: "1993-03-12" };

describe("a change", () => {
  test("on a page that is out of date is refused, and overwrites nothing", async () => {
    const { reference, id } = await givenIntake({ tenant });
    const [ann, bob] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "intake")];
    expect(await claimIntake({ staff: ann, reference, version: 1, now })).toEqual({ ok: true, value: { version: 2 } });
    const late = await moveIntake({ staff: bob, reference, version: 1, to: "withdrawn", note: "Belde af", now });
    expect(late).toEqual({ ok: false, refusal: "changedMeanwhile" });
    expect(await storedIntake(tenant, reference)).toMatchObject({ state: "stored", assignee: ann.id, version: 2 });
    expect((await intakeStory(tenant, id)).notes).toEqual([]);
  });

  test("stands on the timeline, with its note sealed in the table", async () => {
    const { reference, id } = await givenIntake({ tenant });
    const ann = await givenStaff(tenant, "intake");
    await moveIntake({ staff: ann, reference, version: 1, to: "in_progress", now });
    await handBackIntake({ staff: ann, reference, version: 2, note: "Spreekt Tigrinya", now });
    const { events, notes } = await intakeStory(tenant, id);
    expect(events.map(({ kind }) => kind)).toEqual(["stored", "moved", "handedBack"]);
    expect(notes).toMatchObject([{ text: "Spreekt Tigrinya", author: ann.name }]);
    const [row] = await db.intakeNote.findMany({ where: { tenant, intakeId: id } });
    expect(Buffer.from(row?.content ?? []).includes("Tigrinya")).toBe(false);
    expect(await storedIntake(tenant, reference)).toMatchObject({ state: "stored", assignee: null });
  });

  test("never leads where the life of an intake does not go, not even past our own code", async () => {
    const { reference, id } = await givenIntake({ tenant });
    const ann = await givenStaff(tenant, "intake");
    expect(await moveIntake({ staff: ann, reference, version: 1, to: "helped_otherwise", now })).toMatchObject({
      refusal: "stateNotAllowed",
    });
    await expect(
      db.intake.update({ where: { tenant_id: { tenant, id } }, data: { state: "helped_otherwise" } }),
    ).rejects.toThrow();
    expect(await releaseIntake({ staff: ann, reference, version: 1, now })).toMatchObject({ refusal: "notAssigned" });
  });

  test("contact stops the clock of the waiting resident", async () => {
    const { reference } = await givenIntake({ tenant, hoursOld: 5 });
    const ann = await givenStaff(tenant, "intake");
    expect((await storedIntake(tenant, reference)).waitingSince).toEqual(new Date("2026-11-23T04:00:00Z"));
    await logContact({ staff: ann, reference, version: 1, now });
    expect((await storedIntake(tenant, reference)).waitingSince).toBeNull();
  });

  test("the desk confirms what a helper sent, after a look at who it is", async () => {
    const { reference } = await givenIntake({ tenant, toConfirm: true });
    const ann = await givenStaff(tenant, "intake");
    expect(await confirmAtDesk({ staff: ann, reference, version: 1, proof: "", now })).toMatchObject({
      refusal: "identityNotChecked",
    });
    await confirmAtDesk({ staff: ann, reference, version: 1, proof: "paspoort", now });
    expect((await storedIntake(tenant, reference)).toConfirm).toBe(false);
  });
});

describe("two intakes of one person", () => {
  test("are suggested by name and birth date, and joined keep the earliest melddatum", async () => {
    const older = await givenIntake({ tenant: "twins", hoursOld: 24 * 9, urgency: "soon", answers: haddad });
    const newer = await givenIntake({ tenant: "twins", hoursOld: 2, answers: haddad });
    await givenIntake({ tenant: "twins", answers: { ...haddad, geboortedatum: "1993-03-13" } });
    await givenIntake({ tenant: "twins", answers: { achternaam: "Bakker", geboortedatum: "1993-03-12" } });
    const ann = await givenStaff("twins", "intake");

    expect((await duplicates(ann, newer.id)).map(({ reference }) => reference)).toEqual([older.reference]);
    const party = {
      ...{ tenant: "twins", intakeId: older.id, role: "curator", established: "desk" },
      since: now,
      createdAt: now,
    };
    const acting = { ...party, id: randomUUID(), content: Buffer.alloc(1), receivesLetters: true };
    await db.intakeParty.create({ data: acting });
    const join = { staff: ann, reference: newer.reference, version: 1, other: older.reference, now };
    expect(await joinIntakes(join, along)).toMatchObject({ ok: true });

    // then who acts in the one acts in the other
    expect(await db.intakeParty.findMany({ where: { tenant: "twins", intakeId: newer.id } })).toMatchObject([
      { id: acting.id },
    ]);
    const kept = await storedIntake("twins", newer.reference);
    expect(kept.melddatum.toISOString().slice(0, 10)).toBe("2026-11-14");
    expect(kept.urgency).toBe("soon");
    expect((await storedIntake("twins", older.reference)).joinedTo).toBe(newer.id);
    expect(await duplicates(ann, newer.id)).toEqual([]);
  });

  test("stand out in the list and say why, but only as likely as they are", async () => {
    // given Amina, who started again on another phone; her sister with the same birth date; and who has the same BSN
    const tenant = "signal";
    const first = await givenIntake({ tenant, hoursOld: 30, answers: haddad });
    const second = await givenIntake({ tenant, answers: { ...haddad, achternaam: "Haddad-Bakker" } });
    const sister = await givenIntake({ tenant, answers: { ...haddad, voornaam: "Samira" } });
    const bsn = { bsn: "123456782" };
    const one = await givenIntake({ tenant, answers: { achternaam: "Vermeer", ...bsn } });
    const other = await givenIntake({ tenant, answers: { achternaam: "Jansen", ...bsn } });
    const hidden = await givenIntake({ tenant, answers: { ...haddad, voornaam: "Samira" }, shielded: true });
    const ann = await givenStaff(tenant, "intake");
    const marked = async () => {
      const { rows } = await queuePage(ann, readQueueView(new URLSearchParams()), 25, now);
      return rows.filter(({ duplicate }) => duplicate).map(({ reference }) => reference);
    };
    const why = async (id: string) => (await duplicates(ann, id)).map((twin) => [twin.reference, twin.why]);

    // then the four are marked, each with its reason; the sister is not, nor is what is hidden told by her line
    expect((await marked()).sort()).toEqual([first, second, one, other].map(({ reference }) => reference).sort());
    expect(await why(second.id)).toEqual([[first.reference, "nameAndBirthDate"]]);
    expect(await why(one.id)).toEqual([[other.reference, "bsn"]]);
    expect(await why(sister.id)).toEqual([]);
    expect(await why(hidden.id)).toEqual([[sister.reference, "nameAndBirthDate"]]);

    // and once they are joined, the mark is gone
    await joinIntakes({ staff: ann, reference: second.reference, version: 1, other: first.reference, now }, along);
    expect((await marked()).sort()).toEqual([one, other].map(({ reference }) => reference).sort());
  });

  test("joined by two colleagues at once, each into the other, end in one", async () => {
    const [one, two] = [await givenIntake({ tenant: "circle" }), await givenIntake({ tenant: "circle" })];
    const [ann, bob] = [await givenStaff("circle", "intake"), await givenStaff("circle", "intake")];
    const outcomes = await Promise.all([
      joinIntakes({ staff: ann, reference: one.reference, version: 1, other: two.reference, now }, along),
      joinIntakes({ staff: bob, reference: two.reference, version: 1, other: one.reference, now }, along),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of which one is hidden from you are not yours to join", async () => {
    const mine = await givenIntake({ tenant: "hidden", answers: haddad });
    const hidden = await givenIntake({ tenant: "hidden", answers: haddad, shielded: true });
    const ann = await givenStaff("hidden", "intake");
    expect(await duplicates(ann, mine.id)).toEqual([]);
    const join = await joinIntakes(
      { staff: ann, reference: mine.reference, version: 1, other: hidden.reference, now },
      along,
    );
    expect(join).toEqual({ ok: false, refusal: "otherNotFound" });
  });
});
