import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { along } from "#app/identity/commands/take-along.server.ts";
import "#app/i18n/texts.server.ts";
import { answerPaper } from "#app/documents/commands/answer-paper.server.ts";
import { seePapers } from "#app/documents/commands/see-papers.server.ts";
import { paperAnswersOf } from "#app/documents/queries/paper-answers.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { askForPapers } from "#app/queue/commands/ask-for-papers.server.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { endRequest } from "#app/queue/commands/end-request.server.ts";
import { joinIntakes } from "#app/queue/commands/join-intakes.server.ts";
import { keepAllTerms } from "#app/queue/commands/keep-terms.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { noteAdvance, tellDelay } from "#app/queue/commands/note-term.server.ts";
import { pauseTerm, resumeTerm } from "#app/queue/commands/pause-term.server.ts";
import { papersSeen } from "#app/queue/commands/see-papers.server.ts";
import { takePapersIn } from "#app/queue/commands/take-papers-in.server.ts";
import { queueCount } from "#app/queue/queries/queue-page.server.ts";
import { usualDays } from "#app/queue/queries/usual-time.server.ts";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff, now } from "./given.ts";
import { decided, givenDecision } from "./given-decision.ts";
import { keptClocks } from "./kept-clocks.ts";

const tenant = "hart-van-west-brabant";
const answers = { achternaam: "Smits", emailadres: "melissa@example.org", gemeente: "zundert" };
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Melissa's aanvraag of 23 November 2026, taken up by a consulent. */
async function givenAanvraag() {
  const staff = await givenStaff(tenant, "klantmanager");
  const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers });
  const ask = async (at = now) => ({
    staff,
    reference: intake.reference,
    version: await versionOf(intake.id),
    now: at,
  });
  const started = await moveIntake({ ...(await ask()), to: "in_progress" });
  if (!started.ok) throw new Error(started.refusal);
  return { intake, ask, clocks: (at: Date) => keptClocks(tenant, intake.id, at) };
}

async function versionOf(id: string): Promise<number> {
  const row = await db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } }, select: { version: true } });
  return row.version;
}

describe("the terms of an aanvraag", () => {
  test("stand still while papers are asked for, and run again on the day they are in; the voorschot does not wait", async () => {
    const { ask, clocks, intake } = await givenAanvraag();
    expect(await clocks(now)).toMatchObject({ decideBy: "2027-01-18", paused: null, advance: { due: "2026-12-21" } });

    const asked = { kinds: ["bankafschriften"], text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...(await ask()), ...asked })).toMatchObject({ ok: true });
    expect(await clocks(daysOn(1))).toMatchObject({ paused: { until: "2026-12-07" }, advance: { due: "2026-12-21" } });
    await runJobs(daysOn(1));
    const sent = await db.message.findMany({ where: { tenant, intakeId: intake.id }, select: { kind: true } });
    expect(sent).toEqual([{ kind: "papersAsked" }]);

    // Seen on 7 December, but there since the third.
    const seen = await ask(daysOn(14));
    expect(await endRequest({ ...seen, on: calendarDay("2026-12-08") })).toMatchObject({ refusal: "dayWrong" });
    expect(await endRequest({ ...seen, on: calendarDay("2026-12-03") })).toMatchObject({ ok: true });
    // 24 November to 2 December: nine days, so the last day is 27 January.
    expect(await clocks(daysOn(14))).toMatchObject({ decideBy: "2027-01-27", paused: null });
    await runJobs(daysOn(12));
    expect(await db.message.count({ where: { tenant, intakeId: intake.id } })).toBe(1);
  });

  test("run again by themselves from the day on which the last paper that was asked for came", async () => {
    const { ask, clocks, intake } = await givenAanvraag();
    const kinds = ["bankafschriften", "huurcontract"];
    const asked = { kinds, text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...(await ask()), ...asked })).toMatchObject({ ok: true });

    await givenPaper(intake.id, "bankafschriften", daysOn(2));
    expect(await clocks(daysOn(6))).toMatchObject({ paused: { until: "2026-12-07" } });
    await givenPaper(intake.id, "huurcontract", daysOn(5));
    // 24 to 27 November: four days, so 22 January.
    expect(await clocks(daysOn(6))).toMatchObject({ paused: null, decideBy: "2027-01-22" });
    const { state, waitingSince } = await db.intake.findUniqueOrThrow({
      where: { tenant_id: { tenant, id: intake.id } },
    });
    expect({ state, waitingSince }).toEqual({ state: "in_progress", waitingSince: daysOn(2) });
  });

  test("of two aanvragen that became one are those of the first; and nobody is reminded of what is over", async () => {
    const { ask, clocks, intake } = await givenAanvraag();
    const earlier = await givenIntake({ tenant, regeling: "algemene-bijstand", answers, hoursOld: 24 * 7 });
    const { staff } = await ask();
    const lead = { ...staff, roles: ["teamleider" as const] };
    expect((await joinIntakes({ ...(await ask()), staff: lead, other: earlier.reference }, along)).ok).toBe(true);
    expect(await clocks(now)).toMatchObject({ decideBy: "2027-01-11", advance: { due: "2026-12-14" } });

    const asked = { kinds: ["bankafschriften"], text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...(await ask()), ...asked })).toMatchObject({ ok: true });
    expect(await moveIntake({ ...(await ask(daysOn(3))), to: "withdrawn" })).toMatchObject({ ok: true });
    await runJobs(daysOn(12));
    expect(await db.message.count({ where: { tenant, intakeId: intake.id, kind: "papersReminder" } })).toBe(0);
  });

  test("end with a decision that cannot change; from the day after it is made known, six weeks to object", async () => {
    const { ask, clocks, intake } = await givenAanvraag();
    expect(await moveIntake({ ...(await ask()), to: "decided_afwijzing" })).toMatchObject({
      refusal: "stateNotAllowed",
    });
    expect(await decideIntake({ ...(await ask()), ...decided, letter: " " })).toMatchObject({
      refusal: "letterMissing",
    });
    await givenDecision(await ask());
    expect(await clocks(daysOn(40))).toMatchObject({ advance: null, late: false, objectionUntil: null });
    const known = { on: calendarDay("2026-11-24"), channel: "post" };
    expect(await makeKnown({ ...(await ask(daysOn(1))), ...known })).toMatchObject({ ok: true });
    expect(await clocks(daysOn(1))).toMatchObject({ objectionUntil: "2027-01-05" });
    const change = db.intakeDecision.update({
      where: { tenant_intakeId_correction: { tenant, intakeId: intake.id, correction: 0 } },
      data: { kind: "afwijzing" },
    });
    await expect(change).rejects.toThrow(/never changes/);
  });

  test("are lengthened only before they are over, and a voorschot is noted on the day it was paid", async () => {
    const { ask, clocks } = await givenAanvraag();
    const note = "Wij wachten op een antwoord van het UWV.";
    const late = { ...(await ask(daysOn(60))), note, on: calendarDay("2027-02-15") };
    expect(await tellDelay(late)).toMatchObject({ refusal: "dayWrong" });
    expect(await tellDelay({ ...late, now: daysOn(50) })).toMatchObject({ ok: true });
    expect(await clocks(daysOn(60))).toMatchObject({ decideBy: "2027-02-15", late: false });
    expect(await noteAdvance({ ...(await ask(daysOn(50))), on: calendarDay("2026-12-18") })).toMatchObject({
      ok: true,
    });
    expect(await clocks(daysOn(50))).toMatchObject({ advance: { due: "2027-01-18", late: false } });
  });

  test("run again when the papers that somebody said to bring were seen at the desk", async () => {
    const { ask, clocks, intake } = await givenAanvraag();
    const asked = { kinds: ["bankafschriften"], text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...(await ask()), ...asked })).toMatchObject({ ok: true });
    const said = { tenant, dossierId: intake.id, kind: "bankafschriften", reason: "" };
    const actor = { kind: "resident", id: intake.id } as const;
    await answerPaper({ ...said, answer: "bring", actor, now: daysOn(1) });
    const { staff } = await ask();
    const bringing = () => queueCount(staff, "brengt-papieren", 100, daysOn(1));
    expect(await bringing()).toBe(1);

    const press = async (kinds: string[]) => papersSeen({ ...(await ask(daysOn(3))), kinds }, seePapers);
    expect(await press([])).toMatchObject({ refusal: "nothingSeen" });
    expect(await press(["bankafschriften"])).toMatchObject({ ok: true });
    await runJobs(daysOn(3));
    expect(await bringing()).toBe(0);
    // 24 and 25 November: two days, so 20 January.
    expect(await clocks(daysOn(4))).toMatchObject({ paused: null, decideBy: "2027-01-20" });
    // What a colleague saw, its resident cannot unsay.
    await answerPaper({ ...said, answer: null, actor, now: daysOn(4) });
    expect((await paperAnswersOf(tenant, intake.id)).get("bankafschriften")).toMatchObject({ answer: "seen" });
  });

  test("stand still on a ground of the law from a day to a day, and run again on the day that it falls away", async () => {
    const { ask, clocks, intake } = await givenAanvraag();
    const from = calendarDay("2026-11-25");
    const pause = {
      ground: "agreed",
      from,
      until: calendarDay("2026-12-09"),
      text: "U wacht op een brief van de SVB.",
    };
    const press = async (more: object) => pauseTerm({ ...(await ask()), ...pause, ...more });
    expect(await press({ ground: "papers" })).toMatchObject({ refusal: "groundMissing" });
    expect(await press({ until: calendarDay("2026-11-24") })).toMatchObject({ refusal: "lastDayWrong" });
    expect(await press({ ground: "forceMajeure" })).toMatchObject({ refusal: "dayWrong" });
    expect(await press({ text: " " })).toMatchObject({ refusal: "reasonMissing" });
    expect(await press({})).toMatchObject({ ok: true });
    // 25 November to 9 December: fifteen days, so the last day is 2 February; the voorschot does not wait.
    expect(await clocks(daysOn(2))).toMatchObject({ decideBy: "2027-02-02", paused: { from, ground: "agreed" } });
    expect(await clocks(daysOn(2))).toMatchObject({ advance: { due: "2026-12-21" } });

    // "Everything is in" is about papers: it ends no pause of another ground.
    const asked = { kinds: ["bankafschriften"], text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...(await ask()), ...asked })).toMatchObject({ ok: true });
    expect(await endRequest({ ...(await ask(daysOn(1))), on: calendarDay("2026-11-24") })).toMatchObject({ ok: true });
    expect(await clocks(daysOn(2))).toMatchObject({ decideBy: "2027-02-02" });

    const over = await ask(daysOn(7));
    expect(await resumeTerm({ ...over, on: calendarDay("2026-11-24") })).toMatchObject({ refusal: "dayWrong" });
    expect(await resumeTerm({ ...over, on: calendarDay("2026-11-30") })).toMatchObject({ ok: true });
    // 25 to 29 November: five days.
    expect(await clocks(daysOn(7))).toMatchObject({ decideBy: "2027-01-25", paused: null });
    expect(await resumeTerm({ ...(await ask(daysOn(7))), on: from })).toMatchObject({ refusal: "notPaused" });
    await runJobs(daysOn(7));
    const sent = await db.message.findMany({ where: { tenant, intakeId: intake.id }, select: { kind: true } });
    expect(sent.map(({ kind }) => kind).sort()).toEqual(["decisionPaused", "decisionResumed"]);
  });

  test("begin for the young after their search period, or on the day that a colleague lifted it", async () => {
    const melding = await givenIntake({ tenant, hoursOld: 24 * 7 });
    await db.intake.update({
      where: { tenant_id: { tenant, id: melding.id } },
      data: { routes: ["jonger-dan-27"] },
    });
    const { intake, clocks } = await givenAanvraag();
    await db.intake.update({ where: { tenant_id: { tenant, id: intake.id } }, data: { follows: melding.id } });
    await keepAllTerms();
    // Melded on 16 November: four weeks later it is 14 December, and eight weeks after that 8 February.
    expect(await clocks(now)).toMatchObject({ handledFrom: "2026-12-14", decideBy: "2027-02-08" });
    await db.intakeEvent.create({
      data: {
        ...{ tenant, intakeId: melding.id, seq: 2, at: daysOn(2), kind: "searchLifted" },
        actor: "staff",
        data: {},
      },
    });
    await keepAllTerms();
    expect(await clocks(daysOn(2))).toMatchObject({ handledFrom: "2026-11-25", decideBy: "2027-01-20" });
  });

  test("of ten decisions tell what is usual, and of nine nothing", async () => {
    const other = "lansingerland";
    const staff = await givenStaff(other, "klantmanager");
    await decidedAfter(other, staff, [3, 5, 8, 13, 20, 21, 21, 25, 30]);
    const today = calendarDay("2026-11-24");
    expect(await usualDays(other, "witgoedregeling", today)).toBeNull();
    await decidedAfter(other, staff, [60]);
    expect(await usualDays(other, "witgoedregeling", today)).toBe(30);
  });
});

/** A paper as its room keeps it, and what that room announces. */
async function givenPaper(dossierId: string, kind: string, at: Date) {
  const id = randomUUID();
  const times = { createdAt: at, updatedAt: at };
  await db.document.create({ data: { tenant, id, dossierId, kind, type: "application/pdf", ...times } });
  await takePapersIn({ tenant, intakeId: dossierId, now: at });
}

async function decidedAfter(of: string, staff: Staff, days: readonly number[]) {
  for (const count of days) {
    const { id } = await givenIntake({ tenant: of, regeling: "witgoedregeling", hoursOld: count * 24 });
    await db.intakeDecision.create({
      data: {
        ...{ tenant: of, intakeId: id, kind: "toekenning", decidedOn: new Date("2026-11-23T00:00:00Z") },
        ...{ decidedBy: staff.id, content: new Uint8Array(1), createdAt: now },
      },
    });
  }
}
