import { createElement } from "react";
import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { calendarDay, dayInAmsterdam } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { askForPapers } from "#app/queue/commands/ask-for-papers.server.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { decisionOf } from "#app/queue/queries/decision.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { press } from "#app/routes/staff/dossier-actions.server.ts";
import { Decide } from "#app/routes/staff/dossier-decide.tsx";
import { Refusal } from "#app/routes/staff/refusal.tsx";
import { draw } from "#tests/harness/draw.tsx";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { decided, givenDecision, granted } from "./given-decision.ts";

const tenant = "hart-van-west-brabant";
const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** Melissa's aanvraag of 23 November 2026, taken up by a consulent. */
async function givenAanvraag() {
  const staff = await givenStaff(tenant, "klantmanager");
  const intake = await givenIntake({ tenant, regeling: "algemene-bijstand", answers: { achternaam: "Smits" } });
  const { reference } = intake;
  const ask = async (at = now) => ({
    staff,
    reference,
    version: (await storedIntake(tenant, reference)).version,
    now: at,
  });
  await moveIntake({ ...(await ask()), to: "in_progress" });
  return { intake, staff, ask };
}

async function pageOf(staff: Staff, reference: string, at: Date) {
  const opened = await openIntake({ staff, reference, now: at });
  if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
  return dossier(staff, opened.value.intake, at);
}

describe("a decision", () => {
  test("has a letter that holds the decision, its ground, the reasons and how to object, and keeps them sealed", async () => {
    const { intake, staff, ask } = await givenAanvraag();
    const letter = await givenDecision(await ask());
    for (const part of [
      "Algemene bijstand",
      "maandag 23 november 2026",
      "€\u00a01.401,50 per maand",
      "Participatiewet, artikel 11",
      granted.reasoning,
      "bezwaar maken binnen 6 weken",
      "Afdeling Poort, Etten-Leur",
    ])
      expect(letter).toContain(part);
    expect(await decisionOf(tenant, intake.id)).toMatchObject({
      ...{ letter, ground: "pw11", reasoning: granted.reasoning, start: "2026-11-23" },
      amount: { cents: 140_150, per: "month" },
    });
    const [row] = await db.intakeDecision.findMany({ where: { tenant, intakeId: intake.id } });
    expect(Buffer.from(row?.content ?? []).includes("inkomen")).toBe(false);
    const { terms } = await pageOf(staff, intake.reference, now);
    expect(terms?.decision?.lines).toContainEqual({ label: "Grond", value: "Participatiewet, artikel 11" });
  });

  test("is refused by the field of what it lacks", async () => {
    const { ask } = await givenAanvraag();
    const draft = await draftDecision({ ...(await ask()), ...granted });
    const letter = draft.ok ? draft.value : "";
    const decide = async (more: object) => decideIntake({ ...(await ask()), ...decided, letter, ...more });
    expect(await decide({ ground: "awb4_5" })).toMatchObject({ refusal: "groundWrong" });
    expect(await decide({ reasoning: " " })).toMatchObject({ refusal: "reasoningMissing" });
    expect(await decide({ start: calendarDay("2026-11-01") })).toMatchObject({ refusal: "startReasonMissing" });
    expect(await decide({ start: calendarDay("2026-12-01") })).toMatchObject({ refusal: "startReasonMissing" });
    expect(await decide({ amount: "12,5" })).toMatchObject({ refusal: "amountWrong" });
    expect(await decide({ per: "" })).toMatchObject({ refusal: "perMissing" });
    expect(await decide({ letter: letter.replace("artikel 11", "") })).toMatchObject({
      refusal: "letterWithoutGround",
    });
    expect(await decide({ letter: letter.replace("vermogen", "") })).toMatchObject({
      refusal: "letterWithoutReasoning",
    });
    expect(await decide({ letter: letter.slice(0, letter.indexOf("Bent u het")) })).toMatchObject({
      refusal: "letterWithoutClause",
    });
    const early = { start: calendarDay("2026-11-01"), startReason: "U kon zich niet eerder melden." };
    expect(await decide(early)).toMatchObject({ ok: true });
  });

  test("to leave aside waits for the term of the papers, and comes within four weeks after it", async () => {
    const { ask } = await givenAanvraag();
    const aside = { ...granted, kind: "buiten_behandeling", ground: "awb4_5" };
    const draft = async (at: Date) => draftDecision({ ...(await ask(at)), ...aside });
    expect(await draft(now)).toMatchObject({ refusal: "leaveAsideEarly" });
    const asked = { kinds: ["bankafschriften"], text: "", until: calendarDay("2026-12-07") };
    expect(await askForPapers({ ...(await ask()), ...asked })).toMatchObject({ ok: true });
    expect(await draft(daysOn(14))).toMatchObject({ refusal: "leaveAsideEarly" });
    // Four weeks after 7 December it is 4 January.
    expect(await draft(daysOn(43))).toMatchObject({ refusal: "leaveAsideOver" });
    expect(dayInAmsterdam(daysOn(42))).toBe("2027-01-04");
    expect(await draft(daysOn(42))).toMatchObject({ ok: true });
  });

  test("of two colleagues at once is one: the other keeps what was typed, and sees what changed", async () => {
    const { intake, staff, ask } = await givenAanvraag();
    const other = await givenStaff(tenant, "klantmanager");
    const { version } = await ask();
    const { seen } = await pageOf(staff, intake.reference, now);
    const form = (doe: string, more: Record<string, string> = {}) => {
      const sent = new FormData();
      const { kind, ground, reasoning, start, amount, per } = granted;
      const typed = { uitkomst: kind, grond: ground, waarom: reasoning, ingang: start, bedrag: amount, per };
      const view = { doe, versie: String(version), gezien: String(seen) };
      for (const [name, value] of Object.entries({ ...view, ...typed, ...more })) sent.set(name, value);
      return sent;
    };

    // given a letter that each had made
    const drafted = await press(staff, intake.reference, form("draftLetter"), now);
    if (drafted?.ok !== false) throw new Error("no letter");
    expect(drafted.refusal).toBe("letterDrafted");
    const notitie = drafted.refused.typed.notitie ?? "";

    // when both decide
    const outcomes = await Promise.all(
      [staff, other].map((one) => press(one, intake.reference, form("decide", { notitie }), now)),
    );

    // then one did, and the other's page holds every word and says who was first
    expect(outcomes.filter((outcome) => outcome?.ok)).toEqual([{ ok: true, done: "decided" }]);
    const lost = outcomes.find((outcome) => outcome?.ok === false);
    if (lost?.ok !== false) throw new Error("both decided");
    expect(lost.refusal).toBe("changedMeanwhile");
    expect(lost.refused.typed).toMatchObject({ notitie, grond: "pw11", waarom: granted.reasoning, bedrag: "1.401,50" });
    const page = await pageOf(other, intake.reference, now);
    const notice = draw(createElement(Refusal, { refused: lost.refused, timeline: page.timeline }), { bare: true });
    expect(notice).toContain("Een collega was u voor. Wat u typte, staat er nog.");
    expect(notice).toContain("Besluit: Toegekend");
    if (!page.terms) throw new Error("no terms");
    const letter = { action: "", ready: null, wrong: null };
    const view = { version: page.version, seen: page.seen, refused: lost.refused };
    const fields = draw(createElement(Decide, { terms: page.terms, letter, view }), { bare: true });
    expect(fields).toContain(granted.reasoning);
    expect(fields).toContain("bezwaar maken binnen 6 weken");
    expect(await db.intakeDecision.count({ where: { tenant, intakeId: intake.id } })).toBe(1);
  });
});

test("a melding that stops says why, from a list that reports count", async () => {
  const staff = await givenStaff(tenant, "intake");
  const { reference, id } = await givenIntake({ tenant });
  await moveIntake({ staff, reference, version: 1, to: "in_progress", now });
  const stop = (reason: string) =>
    moveIntake({ staff, reference, version: 2, to: "niet_tot_aanvraag", reason, note: "", now });
  expect(await stop("")).toMatchObject({ refusal: "stopReasonMissing" });
  expect(await stop("lui")).toMatchObject({ refusal: "stopReasonMissing" });
  expect(await stop("work")).toMatchObject({ ok: true });
  const last = await db.intakeEvent.findFirst({
    where: { tenant, intakeId: id, kind: "moved" },
    orderBy: { seq: "desc" },
  });
  expect(last?.data).toMatchObject({ to: "niet_tot_aanvraag", reason: "work" });
  const { timeline } = await pageOf(staff, reference, now);
  expect(timeline.map(({ text }) => text)).toContain(
    "Van ‘In behandeling’ naar ‘Niet tot aanvraag gekomen’: Vond werk",
  );
});
