import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { answerResident } from "#app/cases/commands/answer-resident.server.ts";
import { writeToUs } from "#app/cases/commands/write-to-us.server.ts";
import { messagesPanel } from "#app/cases/queries/messages-panel.server.ts";
import { along } from "#app/identity/commands/take-along.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { endTask } from "#app/queue/commands/end-task.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { planObjectionAnswer } from "#app/queue/commands/plan-objection-answer.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { clocksOf } from "#app/queue/queries/clocks.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { press } from "#app/routes/staff/dossier-actions.server.ts";
import { givenIntake, givenStaff, now, storedIntake } from "../queue/given.ts";
import { givenDecision } from "../queue/given-decision.ts";
import { ask, tenant } from "./ask-case.ts";

const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);
const letter = { dag: "2026-12-01", notitie: "Ik ben het er niet mee eens.\nMijn huur telt mee.", ondertekend: "" };
const minutes = (days: number) => days * 24 * 60;

/** An aanvraag that was decided on 23 November; who was told so on the 24th may object until 5 January. */
async function givenDecided(staff: Staff, { decides = true, told = true } = {}) {
  const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers: { gemeente: "zundert" } });
  const { reference } = intake;
  const version = async () => (await storedIntake(tenant, reference)).version;
  await moveIntake({ staff, reference, version: 1, to: "in_progress", now });
  if (decides) await givenDecision({ staff, reference, version: await version(), now });
  const known = { on: calendarDay("2026-11-24"), channel: "post", now: daysOn(1) };
  if (decides && told) await makeKnown({ staff, reference, version: await version(), ...known });
  const enter = async (typed: object, at = daysOn(10), by = staff, stale = 0) => {
    const form = new FormData();
    const sent = { doe: "objection", versie: String((await version()) - stale), ...letter, ...typed };
    for (const [name, value] of Object.entries(sent)) form.set(name, String(value));
    return press(by, reference, form, at);
  };
  const planned = async () => {
    const tasks = await db.intakeTask.findMany({ where: { tenant, intakeId: intake.id, kind: "objection" } });
    return tasks.map(({ id, dueOn, doneAt }) => ({ id, due: dueOn.toISOString().slice(0, 10), open: doneAt === null }));
  };
  const lines = async () => (await messagesPanel(tenant, intake.id, () => "", "levensonderhoud")).lines;
  return { ...intake, enter, lines, planned, version };
}

describe("an objection that Jan sent by post", () => {
  let staff: Staff;
  let file: Awaited<ReturnType<typeof givenDecided>>;
  beforeAll(async () => {
    staff = await givenStaff(tenant, "klantmanager");
    file = await givenDecided(staff);
  });

  test("is entered by who may work on his file, with a day that can be; what was typed stays", async () => {
    const early = await givenDecided(staff, { decides: false });
    expect(await early.enter({})).toMatchObject({ refusal: "noDecision", refused: { typed: letter } });
    for (const dag of ["2026-12-04", "2026-11-22", ""])
      expect(await file.enter({ dag })).toMatchObject({ refusal: "dayWrong" });
    expect(await file.enter({ notitie: " " })).toMatchObject({ refusal: "objectionEmpty" });
    const elsewhere = await givenStaff("lansingerland", "klantmanager");
    expect(await file.enter({}, daysOn(10), elsewhere)).toMatchObject({ refusal: "notFound" });
    expect(await file.enter({}, daysOn(10), staff, 1)).toMatchObject({ refusal: "changedMeanwhile" });
    expect(await file.lines()).toEqual([]);
  });

  test("is a message of his, that colleagues must answer and that still needs a signature", async () => {
    expect(await file.enter({})).toEqual({ ok: true, done: "objectionEntered" });
    expect(await file.lines()).toMatchObject([
      {
        ...{ kind: "Bezwaar", who: "Inwoner", text: letter.notitie, unread: true, signing: "paper" },
        ...{ when: "op papier, binnengekomen 01-12-2026", came: "Op tijd: bezwaar kon tot en met 05-01-2027." },
      },
    ]);
    const { rows } = await queuePage(staff, readQueueView(new URLSearchParams("vak=nieuw-bericht")), 25, daysOn(10));
    expect(rows.map(({ reference }) => reference)).toContain(file.reference);
  });

  test("starts both clocks: he waits since the day it came, and is to be answered six weeks after he could object", async () => {
    const { waitingSince } = await storedIntake(tenant, file.reference);
    expect(waitingSince?.toISOString()).toBe("2026-12-01T12:00:00.000Z");
    expect(await clocksOf(tenant, file.id, daysOn(10))).toMatchObject({ answerObjectionBy: "2027-02-16" });
    const opened = await openIntake({ staff, reference: file.reference, now: daysOn(10) });
    if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
    const { terms, timeline } = await dossier(staff, opened.value.intake, daysOn(10));
    expect(terms?.lines).toContainEqual({
      label: "Beslis op het bezwaar uiterlijk",
      value: "dinsdag 16 februari 2027 (6 weken, zonder verdaging of hersteltermijn)",
    });
    expect(timeline.map(({ text }) => text)).toContain("Bezwaar op papier genoteerd, binnengekomen op 01-12-2026");
  });

  test("is there for Jan to read back, on the day it came; the log has who entered it, and not what it says", async () => {
    const { reference, code } = file;
    const { cookie } = await ask({ reference, form: { reference, code }, minute: minutes(10) });
    const { page } = await ask({ cookie, reference, what: "berichten", minute: minutes(10) });
    expect(page).toContain("Mijn huur telt mee.");
    expect(page).toContain("dinsdag 1 december 2026");
    expect((await ask({ cookie, reference, minute: minutes(10) })).page).toContain("cases:events.objectionEntered");
    const { rows } = await auditPage({ tenant, subject: file.id, size: 20 });
    const line = rows.find(({ action }) => action === "case.objectionEntered");
    expect(line).toMatchObject({ actor: `staff:${staff.id}`, data: { on: "2026-12-01" } });
    const [kept] = await db.caseMessage.findMany({ where: { tenant, intakeId: file.id } });
    expect(Buffer.from(kept?.content ?? []).toString("latin1")).not.toContain("huur");
  });
});

/** The numbers of the files in a part of the list. */
async function listed(staff: Staff, part: string) {
  const { rows } = await queuePage(staff, readQueueView(new URLSearchParams(`vak=${part}`)), 25, daysOn(20));
  return rows.map(({ reference }) => reference);
}

test("an objection stays in the list by its last day when it was answered, until somebody decided on it", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const file = await givenDecided(staff);
  const { reference } = file;
  await file.enter({});
  expect(
    await answerResident({ staff, reference, text: "Wij hebben uw bezwaar.", named: false, now: daysOn(11) }),
  ).toMatchObject({ ok: true });
  expect(await listed(staff, "nieuw-bericht")).not.toContain(reference);
  expect(await listed(staff, "bezwaar")).toContain(reference);
  expect(await queueCount(staff, "bezwaar", 500, daysOn(20))).toBeGreaterThan(0);
  const [task] = await file.planned();
  expect(task).toMatchObject({ due: "2027-02-16", open: true });

  const end = { staff, reference, version: await file.version(), task: task?.id ?? "", now: daysOn(20) };
  expect(await endTask({ ...end, outcome: "reached" })).toMatchObject({ refusal: "taskOutcomeMissing" });
  expect(await endTask({ ...end, outcome: "decidedOn", note: "Gegrond." })).toMatchObject({ ok: true });
  expect(await listed(staff, "bezwaar")).not.toContain(reference);
  expect(await clocksOf(tenant, file.id, daysOn(20))).toMatchObject({ answerObjectionBy: null });
});

test("who objects in mijn zaken is answered by the same day", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const file = await givenDecided(staff);
  const terms = await clocksOf(tenant, file.id, daysOn(10));
  const written = {
    tenant,
    intakeId: file.id,
    kind: "objection",
    text: "Mijn huur telt mee.",
    language: "nl",
  } as const;
  const sent = { ...written, method: "code", key: randomUUID(), terms, now: daysOn(10) } as const;
  for (const again of [sent, sent]) expect(await writeToUs(again, planObjectionAnswer)).toMatchObject({ ok: true });
  expect(await file.planned()).toMatchObject([{ due: "2027-02-16", open: true }]);
});

test("an objection in a file that was joined is work on the one that is kept, and ends there", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const [file, kept] = [await givenDecided(staff), await givenDecided(staff)];
  await file.enter({});
  const join = {
    staff,
    reference: kept.reference,
    version: await kept.version(),
    other: file.reference,
    now: daysOn(11),
  };
  expect(await joinIntakes(join, along)).toMatchObject({ ok: true });
  const [one] = await kept.planned();
  const more = { sleutel: randomUUID(), notitie: "Nog iets.", dag: "2026-12-02" };
  expect(await file.enter(more, daysOn(12))).toMatchObject({ ok: true });
  expect([await kept.planned(), await file.planned()].map(({ length }) => length)).toEqual([2, 0]);
  for (const { id } of await kept.planned()) {
    const end = { staff, reference: kept.reference, version: await kept.version(), task: id, now: daysOn(20) };
    expect(await endTask({ ...end, outcome: "takenBack" })).toMatchObject({ ok: true });
  }
  expect(one).toMatchObject({ due: "2027-02-16" });
  expect(await clocksOf(tenant, file.id, daysOn(20))).toMatchObject({ answerObjectionBy: null });
});

test("the same form sent twice, or the same letter by two colleagues, is one objection", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const file = await givenDecided(staff);
  const sleutel = randomUUID();
  const before = await file.version();
  expect(await file.enter({ sleutel })).toMatchObject({ ok: true });
  expect(await file.version()).toBe(before + 1);
  expect(await file.enter({ sleutel }, daysOn(10), staff, 1)).toMatchObject({ ok: true });
  const other = { sleutel: randomUUID(), notitie: letter.notitie.replace("\n", "  ") };
  expect(await file.enter(other)).toMatchObject({ refusal: "objectionThere", refused: { typed: other } });
  expect(await file.enter({ ...other, dag: "2026-12-02" })).toMatchObject({ ok: true });
  expect(await file.lines()).toHaveLength(2);
  expect(await file.planned()).toHaveLength(2);
});

test("one of before the decision was made known is kept, and is to be answered once it is", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const file = await givenDecided(staff, { told: false });
  expect(await file.enter({})).toMatchObject({ ok: true });
  expect(await file.lines()).toMatchObject([{ came: expect.stringContaining("6:10") }]);
  expect(await clocksOf(tenant, file.id, daysOn(10))).toMatchObject({ answerObjectionBy: null });
  expect(await file.planned()).toMatchObject([{ due: "2027-02-25", open: true }]);
  const known = { on: calendarDay("2026-12-10"), channel: "post", now: daysOn(20) };
  await makeKnown({ staff, reference: file.reference, version: await file.version(), ...known });
  expect(await clocksOf(tenant, file.id, daysOn(20))).toMatchObject({ answerObjectionBy: "2027-03-04" });
  expect(await file.planned()).toMatchObject([{ due: "2027-03-04", open: true }]);
});

test("what came a week too late may have been posted in time; of later a colleague asks why", async () => {
  const staff = await givenStaff(tenant, "klantmanager");
  const file = await givenDecided(staff);
  await file.enter({ dag: "2027-01-12", ondertekend: "on" }, daysOn(60));
  await file.enter({ dag: "2027-01-13", ondertekend: "on" }, daysOn(60));
  const [late, posted] = await file.lines();
  expect(late).toMatchObject({ signing: null, came: expect.stringContaining("6:11") });
  expect(posted).toMatchObject({ signing: null, came: expect.stringContaining("6:9") });
});
