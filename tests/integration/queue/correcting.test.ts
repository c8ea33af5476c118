import { createElement } from "react";
import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { correctDecision } from "#app/queue/commands/correct-decision.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { clocksOf, termStories } from "#app/queue/queries/clocks.server.ts";
import { decisionsOf, knownDecisions } from "#app/queue/queries/decision.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { countAgain } from "#app/reporting/commands/count-again.server.ts";
import { decisionPage } from "#app/routes/resident/case-decision.server.ts";
import { Decide } from "#app/routes/staff/dossier-decide.tsx";
import { draw } from "#tests/harness/draw.tsx";
import { runJobs } from "#tests/harness/jobs.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { decided, givenDecision, type granted } from "./given-decision.ts";

const tenant = "hart-van-west-brabant";
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);
const refused = {
  ...{ kind: "afwijzing", ground: "pw34", reasoning: "U heeft te veel spaargeld.", start: null },
  ...{ startReason: "", amount: "", per: "" },
};
const anew = { ...decided, correctionReason: "Wij telden uw auto mee. Dat had niet gemoeten." };

/** Mila's aanvraag, refused on 23 November 2026 and told so the day after. */
async function givenRefused() {
  const staff = await givenStaff(tenant, "klantmanager");
  const contact = { achternaam: "Petrova", email: "mila@example.nl" };
  const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers: contact });
  const { reference, id } = intake;
  const version = async () => (await storedIntake(tenant, reference)).version;
  const ask = async (at = now) => ({ staff, reference, version: await version(), now: at });
  await moveIntake({ ...(await ask()), to: "in_progress" });
  await givenDecision(await ask(), refused as unknown as typeof granted);
  const tell = async (on: string, at: Date) =>
    makeKnown({ ...(await ask(at)), on: calendarDay(on), channel: "portal" });
  const correct = async (more: object = {}, at = daysOn(9)) => {
    const letter = await draftDecision({ ...(await ask(at)), ...anew });
    return correctDecision({ ...(await ask(at)), ...anew, letter: letter.ok ? letter.value : "", ...more });
  };
  return { staff, reference, id, ask, tell, correct };
}

describe("a decision that was wrong", () => {
  test("gets another one in its place, and stays to be read by colleagues and resident", async () => {
    const { staff, reference, id, ask, tell, correct } = await givenRefused();
    expect(await tell("2026-11-24", daysOn(1))).toMatchObject({ ok: true });

    // when a colleague corrects it: with a reason, and a letter that says which decision it is about
    expect(await correct({ correctionReason: " " })).toMatchObject({ refusal: "correctionReasonMissing" });
    const plain = await draftDecision({ ...(await ask(daysOn(9))), ...anew });
    const letter = plain.ok ? plain.value : "";
    expect(letter).toContain("in de plaats van ons besluit van maandag 23 november 2026");
    expect(letter).toContain(anew.correctionReason);
    const other = { letter: letter.replaceAll("maandag 23 november 2026", "toen") };
    expect(await correct(other)).toMatchObject({ refusal: "letterWithoutReplaced" });
    expect(await correct()).toMatchObject({ ok: true });

    // then the resident still reads the first, and its six weeks run, until the new one is made known
    const read = async () => (await knownDecisions(tenant, id)).map(({ kind }) => kind);
    expect(await read()).toEqual(["afwijzing"]);
    expect(await clocksOf(tenant, id, daysOn(9))).toMatchObject({ objectionUntil: "2027-01-05" });
    expect(await tell("2026-12-02", daysOn(9))).toMatchObject({ ok: true });
    expect(await read()).toEqual(["toekenning", "afwijzing"]);
    expect(await clocksOf(tenant, id, daysOn(9))).toMatchObject({ objectionUntil: "2027-01-13", late: false });
    const page = decisionPage({ lng: "nl", found: { reference }, may: () => true }, await knownDecisions(tenant, id));
    const said = page.blocks.flatMap((block) => (block.kind === "said" ? block.said : []));
    expect(said.map(({ text }) => text.includes("Wij wijzen uw aanvraag af"))).toEqual([false, true]);
    expect(page.blocks).toContainEqual({ kind: "heading", text: { key: "cases:decision.earlierHeading" } });
    await runJobs(daysOn(9));
    expect(await db.message.count({ where: { tenant, intakeId: id, kind: "decisionKnown" } })).toBe(2);

    // and colleagues see both
    const opened = await openIntake({ staff, reference, now: daysOn(9) });
    if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
    const { terms, timeline } = await dossier(staff, opened.value.intake, daysOn(9));
    expect(terms?.decision?.lines).toContainEqual({ label: "Waarom hersteld", value: anew.correctionReason });
    expect(terms?.earlier[0]?.lines).toContainEqual({ label: "Waarom", value: refused.reasoning });
    expect(timeline.map(({ text }) => text)).toContain("Besluit hersteld: Toegekend");
  });

  test("counts once in reports: on the day of its first decision, with what stands now", async () => {
    const { id, tell, correct } = await givenRefused();
    await tell("2026-11-24", daysOn(1));
    await correct();
    await countAgain(termStories);
    const line = await db.reportCase.findMany({ where: { tenant, intakeId: id } });
    expect(line).toMatchObject([{ outcome: "toekenning", netDays: 0, within28: true }]);
    expect(line[0]?.endedOn?.toISOString()).toContain("2026-11-23");
  });

  test("before anybody was told is never told: only what took its place is", async () => {
    const { id, tell, correct } = await givenRefused();
    expect(await correct({}, daysOn(1))).toMatchObject({ ok: true });
    expect(await tell("2026-11-24", daysOn(1))).toMatchObject({ ok: true });
    expect(await tell("2026-11-24", daysOn(1))).toMatchObject({ refusal: "decisionMissing" });
    expect((await knownDecisions(tenant, id)).map(({ correction }) => correction)).toEqual([1]);
    const first = { tenant_intakeId_correction: { tenant, intakeId: id, correction: 0 } };
    const told = db.intakeDecision.update({ where: first, data: { madeKnownOn: now, channel: "desk" } });
    await expect(told).rejects.toThrow(/not made known any more/);
  });

  test("is corrected by one of two colleagues; an aanvraag without decision by nobody", async () => {
    const { id, ask, correct } = await givenRefused();
    const seen = (await ask()).version;
    const both = await Promise.all([correct({ version: seen }), correct({ version: seen })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "changedMeanwhile" });
    expect((await decisionsOf(tenant, id)).map(({ correction }) => correction)).toEqual([1, 0]);
    const { reference } = await givenIntake({ tenant, regeling: "algemene-bijstand" });
    const open = { staff: await givenStaff(tenant, "klantmanager"), reference, version: 1, now };
    expect(await correctDecision({ ...open, ...anew, letter: "" })).toMatchObject({ refusal: "stateNotAllowed" });
  });
});

test("the form of a correction asks first why", async () => {
  const { staff, reference } = await givenRefused();
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
  const page = await dossier(staff, opened.value.intake, now);
  if (!page.terms) throw new Error("no terms");
  const view = { version: page.version, seen: page.seen, refused: undefined };
  const form = draw(
    createElement(Decide, { terms: page.terms, letter: { action: "", ready: null, wrong: null }, view }),
    { bare: true },
  );
  expect(form).toContain("Waarom herstelt u het besluit?");
  expect(form).toContain('value="correct"');
});
