import { beforeEach, describe, expect, test } from "vitest";
import { answerPage } from "#app/intake/commands/answer-page.server.ts";
import { startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages, draftKeptUntil, formById } from "#app/intake/contract.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { melissa } from "#tests/personas/melissa.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = melissa.werkplein;
const form = formById("melding");
const page = form && allPages(form).find(({ id }) => id === "bezit-en-schulden");
if (!form || !page) throw new Error("the melding asks nothing about debts");
const toldAt = later({ minutes: 10 });
const dayAfter = new Date(draftKeptUntil(toldAt).getTime() + 1);

beforeEach(async () => {
  await db.draft.deleteMany();
});

/** Melissa, who pressed "Meld mij nu" and has not told about her debts. */
async function givenStoredMelding() {
  if (!form) throw new Error("there is no melding");
  const passed = allPages(form).map(({ id }) => id);
  const answers = { ...melissa.answers, achterstanden: ["geen"] };
  const started = await startDraft(tenant, form.id, "nl", now, (content) => ({ ...content, answers, passed }));
  const stored = await submitForm({ tenant, draftId: started.id, form, complete: false, now });
  if (!stored.ok) throw new Error(stored.refusal);
  return { draftId: started.id, ...stored.value };
}

/** She tells that the rent was not paid; `button` is the one she presses. */
async function tellAboutRent(draftId: string, button: string) {
  if (!form || !page) throw new Error("the melding asks nothing about debts");
  const sent = new FormData();
  for (const [name, value] of [
    ["spaargeld", "exact"],
    ["spaargeld.exact", "60"],
    ["bezittingen", "geen"],
    ["achterstanden", "huur"],
    [button, "1"],
  ] as const)
    sent.append(name, value);
  const draft = await openDraft(tenant, draftId, toldAt);
  const asked = { tenant, gemeenten: [], form, page, draft, language: "nl", sent, key: draftId, now: toldAt };
  expect(await answerPage(asked)).toMatchObject({ kind: "saved" });
}

/** What a colleague sees who opens her file. */
async function seenByColleague(reference: string) {
  const staff = await givenStaff(tenant, "consulent");
  const opened = await openIntake({ staff, reference, now: toldAt });
  if (!opened.ok || opened.value.kind !== "file") throw new Error("the file does not open");
  const { marks, sections, summary, timeline } = await dossier(staff, opened.value.intake, toldAt);
  const answer = sections.flatMap(({ rows }) => rows).find(({ fact }) => fact === "achterstanden")?.answer;
  return { marks, debts: JSON.stringify(answer), summary: JSON.stringify(summary), timeline: JSON.stringify(timeline) };
}

const intakeNow = (id: string) => db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });

describe("what is told after 'Meld mij nu'", () => {
  test.each(["_next", "_save"])(
    "reaches colleagues with the page that is saved (%s), and moves the melding up",
    async (button) => {
      // given Melissa, and a colleague who sees that she is still filling in
      const { draftId, intakeId, reference } = await givenStoredMelding();
      const first = await seenByColleague(reference);
      expect(first.marks).toEqual(["goingOn"]);
      expect(first.debts).not.toContain("Huur");

      // when she tells that the rent was not paid, and sends nothing more
      await tellAboutRent(draftId, button);

      // then the list shows it and the file says it, while the melding waits for the rest and its receipt stays what it was
      const intake = await intakeNow(intakeId);
      expect(intake.urgency).toBe("soon");
      expect(intake.routes).toContain("schulden-die-niet-wachten");
      expect(intake.completedAt).toBeNull();
      const seen = await seenByColleague(reference);
      expect(seen.marks).toEqual(["soon", "goingOn"]);
      expect(seen.debts).toContain("Huur");
      expect(seen.summary).toContain("aanvulling loopt");
    },
  );

  test("stays with the melding when the draft comes to its end", async () => {
    // given Melissa, who told about her rent and never came back
    const { draftId, intakeId, reference } = await givenStoredMelding();
    await tellAboutRent(draftId, "_next");
    const before = await intakeNow(intakeId);

    // when her thirty days are over, and the daily job runs twice
    await removeWhatIsPastItsTime(dayAfter);
    await removeWhatIsPastItsTime(dayAfter);

    // then the draft is gone and the file still says it; the melding, its date and its receipt are as they were
    expect(await db.draft.count()).toBe(0);
    const seen = await seenByColleague(reference);
    expect(seen.debts).toContain("Huur");
    expect(seen.marks).toEqual(["soon", "incomplete"]);
    expect(seen.timeline).toContain("Aanvulling gestopt");
    const { receipt, melddatum, receivedAt, completedAt } = await intakeNow(intakeId);
    expect({ receipt, melddatum, receivedAt, completedAt }).toEqual({
      receipt: before.receipt,
      melddatum: before.melddatum,
      receivedAt: before.receivedAt,
      completedAt: null,
    });
    expect(await db.intakeEvent.count({ where: { tenant, intakeId, kind: "furtherAnswersEnded" } })).toBe(1);
  });

  test("is not ended while she may still go on, nor thrown away when it cannot be read", async () => {
    // given two meldingen with a draft each: one young, one that nobody can open
    const young = await givenStoredMelding();
    await tellAboutRent(young.draftId, "_next");
    const broken = await givenStoredMelding();
    const old = await givenStoredMelding();
    const one = { where: { tenant_id: { tenant, id: broken.draftId } } };
    await db.draft.update({ ...one, data: { content: new Uint8Array(200) } });

    // when the job runs a moment before the young one ends
    await removeWhatIsPastItsTime(new Date(draftKeptUntil(toldAt).getTime() - 1));

    // then only the old one has ended
    const left = await db.draft.findMany({ select: { id: true } });
    expect(left.map(({ id }) => id).sort()).toEqual([young.draftId, broken.draftId].sort());
    expect(left.map(({ id }) => id)).not.toContain(old.draftId);
  });
});
