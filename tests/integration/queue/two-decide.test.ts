import { createElement } from "react";
import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { storyFor } from "#app/cases/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { approveProposal, returnProposal, takeProposalBack } from "#app/queue/commands/answer-proposal.server.ts";
import { correctDecision } from "#app/queue/commands/correct-decision.server.ts";
import { decideIntake } from "#app/queue/commands/decide-intake.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { readQueueView } from "#app/queue/contract.ts";
import { decisionsOf } from "#app/queue/queries/decision.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { proposalLines } from "#app/queue/queries/proposal-lines.server.ts";
import { queueCount, queuePage } from "#app/queue/queries/queue-page.server.ts";
import { Decide } from "#app/routes/staff/dossier-decide.tsx";
import { Proposal } from "#app/routes/staff/dossier-proposal.tsx";
import { draw } from "#tests/harness/draw.tsx";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";
import { decided, granted } from "./given-decision.ts";

// Here a second colleague agrees with what is granted or refused; not with what is left aside.
const tenant = "lansingerland";

async function givenProposal() {
  const [staff, second] = await Promise.all([givenStaff(tenant, "klantmanager"), givenStaff(tenant, "klantmanager")]);
  const given = { tenant, gemeente: "lansingerland", regeling: "algemene-bijstand" };
  const { id, reference } = await givenIntake({ ...given, answers: { achternaam: "Smits" } });
  const ask = async (who: Staff = staff) => {
    const { version } = await storedIntake(tenant, reference);
    return { staff: who, reference, version, now };
  };
  await moveIntake({ ...(await ask()), to: "in_progress" });
  const decide = async (who: Staff = staff) => {
    const letter = await draftDecision({ ...(await ask(who)), ...granted });
    return decideIntake({ ...(await ask(who)), ...decided, letter: letter.ok ? letter.value : "" });
  };
  expect(await decide()).toMatchObject({ ok: true, value: { proposed: true } });
  const page = async (who: Staff) => {
    const opened = await openIntake({ staff: who, reference, now });
    if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
    return dossier(who, opened.value.intake, now);
  };
  return { staff, second, id, reference, ask, decide, page };
}

test("a decision that two take is none until another colleague agrees, and the resident hears nothing of it", async () => {
  const { staff, second, id, reference, ask, decide } = await givenProposal();
  // given a proposal: nothing is decided, told or counted
  expect(await storedIntake(tenant, reference)).toMatchObject({ state: "in_progress" });
  expect(await decisionsOf(tenant, id)).toEqual([]);
  expect(storyFor((await intakeStory(tenant, id)).events).map(({ kind }) => kind)).not.toContain("proposed");
  const waiting = await proposalLines(second);
  expect(waiting).toContainEqual(expect.objectContaining({ reference, who: staff.name, decision: "Toegekend" }));
  // and it stands in the part of the other colleague, by its last day, with a mark for both
  const part = (who: Staff, tab = "wacht-op-akkoord") =>
    queuePage(who, readQueueView(new URLSearchParams({ vak: tab })), 25, now);
  const ofPage = async (who: Staff, tab?: string) =>
    (await part(who, tab)).rows.find((one) => one.reference === reference);
  expect([await ofPage(staff), await ofPage(second)]).toEqual([undefined, expect.objectContaining({ toAgree: true })]);
  expect((await ofPage(staff, "lopend"))?.toAgree).toBe(true);
  expect(await queueCount(second, "wacht-op-akkoord", 10, now)).toBe((await part(second)).rows.length);
  const [row] = await db.intakeProposal.findMany({ where: { tenant, intakeId: id } });
  expect(Buffer.from(row?.content ?? []).includes("inkomen")).toBe(false);

  // when: not the same colleague, and no second proposal beside it
  expect(await approveProposal(await ask())).toMatchObject({ refusal: "ownProposal" });
  expect(await decide(second)).toMatchObject({ refusal: "proposalOpen" });
  expect(await approveProposal(await ask(second))).toMatchObject({ ok: true });

  // then it is decided as it was proposed, by two people
  expect(await ofPage(second)).toBeUndefined();
  const [decision] = await decisionsOf(tenant, id);
  expect(decision).toMatchObject({ kind: "toekenning", approver: second.name, reasoning: granted.reasoning });
  expect(await db.intakeDecision.findFirst({ where: { tenant, intakeId: id } })).toMatchObject({
    decidedBy: staff.id,
    approvedBy: second.id,
  });
  expect(await storedIntake(tenant, reference)).toMatchObject({ state: "decided_toekenning" });
  expect((await proposalLines(second)).map((line) => line.reference)).not.toContain(reference);
  expect(await approveProposal(await ask(second))).toMatchObject({ refusal: "noProposal" });
});

test("a proposal that goes back says why, and its words stand in the form again", async () => {
  const { staff, second, id, ask, decide, page } = await givenProposal();
  expect(await returnProposal({ ...(await ask(second)), note: " " })).toMatchObject({ refusal: "reasonMissing" });
  const reason = "Het spaargeld staat niet in de brief.";
  expect(await returnProposal({ ...(await ask(second)), note: reason })).toMatchObject({ ok: true });

  const shown = await page(staff);
  if (!shown.terms) throw new Error("no terms");
  const view = { version: shown.version, seen: shown.seen, refused: undefined };
  const back = draw(createElement(Proposal, { proposal: shown.terms.proposal, view }), { bare: true });
  expect(back).toContain(reason);
  const letter = { action: "", ready: null, wrong: null };
  const form = draw(createElement(Decide, { terms: shown.terms, letter, view }), { bare: true });
  expect(form).toContain(granted.reasoning);
  expect(form).toContain('value="1401,50"');
  expect(form).toContain("Een tweede collega geeft eerst akkoord op: Toegekend, Afgewezen.");
  expect(await decide()).toMatchObject({ ok: true, value: { proposed: true } });

  // Who proposed may take it back, nobody else; the database knows that two people are two.
  expect(await takeProposalBack(await ask(second))).toMatchObject({ refusal: "notOwnProposal" });
  const own = db.intakeProposal.updateMany({
    where: { tenant, intakeId: id, outcome: null },
    data: { outcome: "approved", endedBy: staff.id, endedAt: now },
  });
  await expect(own).rejects.toThrow(/intake_proposal_two/);
  expect(await takeProposalBack(await ask())).toMatchObject({ ok: true });
  expect((await page(staff)).terms).toMatchObject({ proposal: null, can: { decide: true } });
});

test("of two colleagues who answer at once is one; and a correction waits for a second colleague too", async () => {
  const { second, id, reference, ask } = await givenProposal();
  const seen = await ask(second);
  const third = await givenStaff(tenant, "teamleider");
  const both = await Promise.all([seen, { ...seen, staff: third }].map(approveProposal));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: "changedMeanwhile" });

  const anew = { ...decided, amount: "1.200,00", correctionReason: "Het bedrag klopte niet." };
  const letter = await draftDecision({ ...(await ask()), ...anew });
  const corrected = await correctDecision({ ...(await ask()), ...anew, letter: letter.ok ? letter.value : "" });
  expect(corrected).toMatchObject({ ok: true, value: { proposed: true } });
  expect(await decisionsOf(tenant, id)).toHaveLength(1);
  expect(await approveProposal(await ask(third))).toMatchObject({ ok: true });
  const [last, first] = await decisionsOf(tenant, id);
  expect(last).toMatchObject({ correction: 1, amount: { cents: 120_000 }, approver: third.name });
  expect(first).toMatchObject({ correction: 0, amount: { cents: 140_150 } });
  expect(await storedIntake(tenant, reference)).toMatchObject({ state: "decided_toekenning" });
});

test("a teamleider who may not open a shielded file is not told that something was proposed in it", async () => {
  const { id, reference } = await givenProposal();
  const lead = await givenStaff(tenant, "teamleider");
  const ofPart = async (vak: string) =>
    (await queuePage(lead, readQueueView(new URLSearchParams({ vak })), 25, now)).rows.find(
      (one) => one.reference === reference,
    );
  expect((await ofPart("wacht-op-akkoord"))?.toAgree).toBe(true);
  await db.intake.update({ where: { tenant_id: { tenant, id } }, data: { shielded: true } });
  expect(await ofPart("wacht-op-akkoord")).toBeUndefined();
  expect(await ofPart("lopend")).toMatchObject({ shielded: true, toAgree: false });
});
