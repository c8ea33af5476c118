import { createElement } from "react";
import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { shieldIntake } from "#app/queue/commands/shield-intake.server.ts";
import { adviceBeside } from "#app/queue/queries/advice.server.ts";
import { knownDecisions } from "#app/queue/queries/decision.server.ts";
import { deviationCounts, deviationLines } from "#app/queue/queries/deviations.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { Decide } from "#app/routes/staff/dossier-decide.tsx";
import type { Answers } from "#app/rules/contract.ts";
import { draw } from "#tests/harness/draw.tsx";
import { checkSheets } from "#tests/personas/check-sheets.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { decided, givenDecision, granted } from "./given-decision.ts";

const tenant = "drentsche-aa";
/** Of Selam the check says: likely bijstand. */
const selam = checkSheets.find(({ key }) => key === "selam")?.answers ?? {};
const refused = {
  ...{ kind: "afwijzing", ground: "pw34", reasoning: "U heeft te veel spaargeld.", start: null },
  ...{ startReason: "", amount: "", per: "" },
};
const why = { deviation: "answerWrong", deviationText: "Er bleek een tweede rekening van Selam te zijn." };

async function givenAanvraag(answers: Answers) {
  const staff = await givenStaff(tenant, "klantmanager");
  const { id, reference } = await givenIntake({ tenant, gemeente: "assen", regeling: "algemene-bijstand", answers });
  const ask = async (who: Staff = staff) => {
    return { staff: who, reference, version: (await storedIntake(tenant, reference)).version, now };
  };
  await moveIntake({ ...(await ask()), to: "in_progress" });
  const decide = async (asked: object) => {
    const letter = await draftDecision({ ...(await ask()), ...decided, ...asked });
    return decideIntake({ ...(await ask()), ...decided, ...asked, letter: letter.ok ? letter.value : "" });
  };
  const page = async (who: Staff = staff) => {
    const opened = await openIntake({ staff: who, reference, now });
    if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
    const file = await dossier(who, opened.value.intake, now);
    const lines = file.sections.flatMap(({ rows }) => rows);
    return { ...file, advice: await adviceBeside(opened.value.intake, lines, overlayInForce, now) };
  };
  return { staff, id, reference, ask, decide, page };
}

test("who decides otherwise than the check says why; it stands with the decision, and not with the resident", async () => {
  const { id, ask, decide, page } = await givenAanvraag(selam);
  const before = await page();
  expect(before.advice).toMatchObject({ verdict: "yes", regeling: "algemene-bijstand" });
  if (!before.terms) throw new Error("no terms");
  const view = { version: before.version, seen: before.seen, refused: undefined };
  const shown = { terms: before.terms, letter: { action: "", ready: null, wrong: null }, view, advice: before.advice };
  expect(draw(createElement(Decide, shown), { bare: true })).toContain("Wijst u af? De check zegt: waarschijnlijk wel");

  // when it is refused, which the check did not say
  expect(await decide(refused)).toMatchObject({ refusal: "deviationReasonMissing" });
  expect(await decide({ ...refused, deviation: why.deviation })).toMatchObject({ refusal: "deviationTextMissing" });
  expect(await decide({ ...refused, ...why })).toMatchObject({ ok: true });

  // then colleagues read both beside each other
  const lines = (await page()).terms?.decision?.lines;
  expect(lines).toContainEqual({ label: "De check zei", value: "Waarschijnlijk wel" });
  expect(lines?.find(({ label }) => label === "Waarom anders dan de check")?.value).toContain(why.deviationText);
  expect(await makeKnown({ ...(await ask()), on: null, channel: "portal" })).toMatchObject({ refusal: "dayWrong" });
  expect(await knownDecisions(tenant, id)).toEqual([]);
});

test("the list tells scheme, advice, decision and reason without the person, and leads there only who may open it", async () => {
  const { staff, reference, ask, decide } = await givenAanvraag(selam);
  await decide({ ...refused, ...why });
  const agrees = await givenAanvraag(selam);
  await givenDecision(await agrees.ask(), granted);

  const ofMine = async (who: Staff) => (await deviationLines(who)).filter((line) => line.reference === reference);
  const [beheerder, leader] = await Promise.all([givenStaff(tenant, "beheerder"), givenStaff(tenant, "teamleider")]);
  const [line] = await ofMine(leader);
  expect(line).toMatchObject({
    ...{ regeling: "Algemene bijstand", advice: "Waarschijnlijk wel", decision: "Afgewezen" },
    ...{ reason: "Een antwoord klopte niet", month: "november 2026" },
  });
  expect(Object.keys(line ?? {}).sort()).toEqual([
    "advice",
    "decision",
    "id",
    "month",
    "reason",
    "reference",
    "regeling",
  ]);
  // A beheerder reads the same, and no way to a file; nor does who is not named in a shielded one.
  const read = await deviationLines(beheerder);
  expect(read.length).toBeGreaterThan(0);
  expect(read.every((one) => one.reference === null)).toBe(true);
  await shieldIntake({ ...(await ask(leader)), note: "Een bekende.", named: [staff.id] });
  expect(await ofMine(leader)).toEqual([]);
  const [count] = await deviationCounts(beheerder);
  expect(count).toMatchObject({ regeling: "Algemene bijstand" });
  expect(count?.decided).toBeGreaterThan(count?.differs ?? 0);
  // Who works for another gemeente reads nothing of it.
  expect(await deviationLines(await givenStaff(tenant, "teamleider", ["tynaarlo"]))).toEqual([]);
});
