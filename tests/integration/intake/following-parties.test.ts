import { beforeAll, describe, expect, test } from "vitest";
import { auditPage } from "#app/audit/queries/audit-page.server.ts";
import { storyFor } from "#app/cases/core/case-story.ts";
import { representatives } from "#app/identity/commands/keep-representative.server.ts";
import { takePartiesOver } from "#app/identity/commands/take-parties-over.server.ts";
import type { RepresentativeRole } from "#app/identity/contract.ts";
import { intakesOfSubject } from "#app/identity/queries/intakes-of-subject.server.ts";
import { representativesOf } from "#app/identity/queries/representatives-of.server.ts";
import { subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { beginForm } from "#app/intake/commands/begin-form.server.ts";
import { changeDraft, startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages } from "#app/intake/contract.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { earlierIntake } from "#app/intake/queries/known-from-intake.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db, transaction } from "#app/platform/db.server.ts";
import { intakeStory } from "#app/queue/queries/intake-story.server.ts";
import { timeline } from "#app/queue/queries/timeline.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { later, testNow as now } from "#tests/harness/clock.ts";
import { melissa } from "#tests/personas/melissa.ts";

const tenant = "hart-van-west-brabant";
// Any aanvraag will do: what it asks is not what this is about.
const aanvraag = { ...melding, kind: "aanvraag", regeling: "algemene-bijstand", follows: "melding" } as const;
const passed = allPages(melding).map((page) => page.id);
const answers: Answers = { ...melissa.answers, gemeente: "zundert" };
const [then, today] = [later({ days: 10 }), calendarDay("2026-12-04")];
const anjasBsn = "999994281";

const acting = (role: RepresentativeRole, name: string, bsn: string | null, until: string | null = null) => ({
  ...{ role, name, bsn, ground: "Beschikking 1234", receives: true, residentToo: false, mayWithdraw: false },
  contact: { email: "anja@voorbeeld.nl", phone: null, address: "", language: "nl" },
  ...{ since: calendarDay("2026-11-20"), until: until ? calendarDay(until) : null },
});

/** Melissa, for whom others act, sent a melding; ten days later an aanvraag follows it, of whoever these answers are. */
async function givenAanvraag(told: Answers, before: Answers = {}) {
  const all = { ...answers, ...before };
  const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers: all, passed }));
  const sent = await submitForm({ tenant, draftId: draft.id, form: melding, complete: true, now });
  if (!sent.ok) throw new Error(sent.refusal);
  const { intakeId } = sent.value;
  await transaction(async (tx) => {
    const { add, end } = representatives(now);
    const intake = { tenant, id: intakeId };
    await add(tx, intake, { ...acting("bewindvoerder", "Anja Smit", anjasBsn), mayWithdraw: true });
    await add(tx, intake, acting("mentor", "Bea Bos", null));
    await add(tx, intake, acting("gemachtigde", "Cor Kort", null, "2026-11-30"));
    await add(tx, intake, acting("gemachtigde", "Dik Dam", null));
    await add(tx, intake, { ...acting("gemachtigde", "Fee Faber", null, "2027-11-30"), mayWithdraw: true });
    const dik = await tx.intakeParty.findFirstOrThrow({
      where: { tenant, intakeId, role: "gemachtigde", until: null },
    });
    await end(tx, intake, dik.id, calendarDay("2026-11-23"));
  });
  const earlier = await earlierIntake(tenant, intakeId);
  if (!earlier) throw new Error("the melding is gone");
  const begun = await beginForm({
    ...{ tenant, form: aanvraag, known: earlier.known, language: "nl", both: false, now: then },
  });
  await changeDraft(begun, then, (content) => ({ ...content, answers: { ...content.answers, ...told }, passed }));
  const asked = await submitForm({
    ...{ tenant, draftId: begun.id, form: aanvraag, complete: true, takeParties: takePartiesOver, now: then },
  });
  if (!asked.ok) throw new Error(asked.refusal);
  return { melding: sent.value, id: asked.value.intakeId };
}

const names = async (id: string) => (await representativesOf(tenant, id, today)).map(({ name }) => name);

describe("the bewindvoerder of Melissa", () => {
  let given: Awaited<ReturnType<typeof givenAanvraag>>;
  beforeAll(async () => {
    given = await givenAanvraag({});
  });

  test("acts in her aanvraag too, with the same days and letters; who acts in other things, on a paper, or no more, does not", async () => {
    expect(await representativesOf(tenant, given.id, today)).toMatchObject([
      {
        ...{ role: "bewindvoerder", name: "Anja Smit", ground: "Beschikking 1234", since: "2026-11-20", until: null },
        ...{ receives: true, residentToo: false, contact: { email: "anja@voorbeeld.nl" }, acts: true },
        // That she may withdraw the melding says nothing of an aanvraag that was not there.
        mayWithdraw: false,
      },
    ]);
    const hers = await intakesOfSubject(tenant, subjectHashOf(tenant, anjasBsn), today);
    expect(hers.map(({ intakeId }) => intakeId).sort()).toEqual([given.id, given.melding.intakeId].sort());
  });

  test("stays who she was in the melding, beside the others", async () => {
    expect((await names(given.melding.intakeId)).sort()).toEqual([
      "Anja Smit",
      "Bea Bos",
      "Cor Kort",
      "Dik Dam",
      "Fee Faber",
    ]);
  });

  test("stands in the story of the aanvraag and in the log, without her name", async () => {
    const story = await db.intakeEvent.findMany({ where: { tenant, intakeId: given.id, kind: "partyTakenOver" } });
    const { reference } = given.melding;
    expect(story).toMatchObject([
      { actor: "resident", data: { role: "bewindvoerder", from: "2026-11-20", reference } },
    ]);
    const { rows } = await auditPage({ tenant, subject: given.id, size: 20 });
    expect(rows).toContainEqual(
      expect.objectContaining({ action: "intake.partyTakenOver", data: { role: "bewindvoerder" } }),
    );
  });
});

const notTaken = async (intakeId: string) =>
  (await db.intakeEvent.findMany({ where: { tenant, intakeId, kind: "partyNotTakenOver" } })).map(({ data }) => data);

test("a gemachtigde of the melding is named to the colleague, who looks at the paper again; not to the resident", async () => {
  const { id, melding: sent } = await givenAanvraag({});
  expect(await notTaken(id)).toEqual([{ role: "gemachtigde", reference: sent.reference }]);
  const { events } = await intakeStory(tenant, id);
  expect(timeline(events, new Map()).map(({ text }) => text)).toContainEqual(
    expect.stringContaining(`Bij ${sent.reference} trad iemand op voor de inwoner: gemachtigde.`),
  );
  expect(storyFor(events).map(({ kind }) => kind)).not.toContain("partyNotTakenOver");
});

test.each([
  ["somebody else", { voornaam: "Els", achternaam: "Ander", geboortedatum: "1980-02-03" }],
  ["her twin sister", { voornaam: "Els" }],
  ["a namesake who is born on another day", { geboortedatum: "1980-02-03" }],
  ["whoever has her name and more", { achternaam: `${melissa.answers.achternaam} Ander` }],
])("an aanvraag of %s, begun on the page that Melissa left, is nobody's to read", async (_who, told) => {
  const other = await givenAanvraag(told);
  expect(await names(other.id)).toEqual([]);
  expect((await notTaken(other.id)).map((data) => (data as { role: string }).role)).toContain("bewindvoerder");
});

test("a BSN says who it is, where both have one", async () => {
  const [hers, another] = ["999990433", "999992569"];
  const renamed = await givenAanvraag({ bsn: hers, achternaam: "Getrouwd" }, { bsn: hers });
  expect(await names(renamed.id)).toEqual(["Anja Smit"]);
  const other = await givenAanvraag({ bsn: another }, { bsn: hers });
  expect(await names(other.id)).toEqual([]);
});

test("nobody represents themselves: an aanvraag with their own BSN is not theirs to act in", async () => {
  const own = await givenAanvraag({ bsn: anjasBsn });
  expect(await names(own.id)).toEqual([]);
});
