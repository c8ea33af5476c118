import { describe, expect, test } from "vitest";
import { beginForm } from "#app/intake/commands/begin-form.server.ts";
import { changeDraft, startDraft } from "#app/intake/commands/save-draft.server.ts";
import { submitForm } from "#app/intake/commands/submit-form.server.ts";
import { allPages } from "#app/intake/contract.ts";
import { melding } from "#app/intake/forms/melding.ts";
import { witgoed } from "#app/intake/forms/witgoed.ts";
import { earlierIntake } from "#app/intake/queries/known-from-intake.server.ts";
import { calendarDay } from "#app/kernel/day.ts";
import { db } from "#app/platform/db.server.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { givenStaff } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";
// Any aanvraag will do: what it asks is not what this is about.
const aanvraag = { ...melding, kind: "aanvraag", regeling: "algemene-bijstand", follows: "melding" } as const;
const tenDaysLater = new Date(now.getTime() + 10 * 86_400_000);
const passed = allPages(melding).map((page) => page.id);

/** Melissa sent a melding, and ten days later an aanvraag that follows it. */
async function givenAanvraagOf(change: (meldingId: string) => Promise<unknown> = async () => {}) {
  const answers = { gemeente: "zundert", waarvoor: "bijstand", invuller: "zelf", achternaam: "Smits" };
  const draft = await startDraft(tenant, "melding", "nl", now, (content) => ({ ...content, answers, passed }));
  const sent = await submitForm({ tenant, draftId: draft.id, form: melding, complete: true, now });
  if (!sent.ok) throw new Error(sent.refusal);
  await change(sent.value.intakeId);
  const earlier = await earlierIntake(tenant, sent.value.intakeId);
  if (!earlier) throw new Error("the melding is gone");
  const { known } = earlier;
  const begun = await beginForm({
    ...{ tenant, form: aanvraag, known, language: "nl", both: false, now: tenDaysLater },
  });
  await changeDraft(begun, tenDaysLater, (content) => ({ ...content, passed }));
  const asked = await submitForm({ tenant, draftId: begun.id, form: aanvraag, complete: true, now: tenDaysLater });
  if (!asked.ok) throw new Error(asked.refusal);
  const row = (id: string) => db.intake.findUniqueOrThrow({ where: { tenant_id: { tenant, id } } });
  return { known, begun, melding: await row(sent.value.intakeId), aanvraag: await row(asked.value.intakeId) };
}

describe("an aanvraag that follows a melding", () => {
  test("is filled in with what was told, keeps the melddatum, and ends the melding", async () => {
    const given = await givenAanvraagOf();
    expect(given.begun.content.answers).toMatchObject({ achternaam: "Smits", gemeente: "zundert" });
    expect(given.known.from).toEqual({ source: "melding", on: calendarDay(now.toISOString().slice(0, 10)) });
    expect(given.aanvraag).toMatchObject({
      ...{ id: given.begun.id, kind: "aanvraag", state: "received", regeling: "algemene-bijstand" },
      ...{ follows: given.melding.id, melddatum: given.melding.melddatum },
    });
    expect(given.melding.state).toBe("followed_by_aanvraag");
  });

  test("is shielded as its melding is, for the same colleagues", async () => {
    const named = await givenStaff(tenant, "intake");
    const { aanvraag: row } = await givenAanvraagOf(async (id) => {
      await db.intake.update({ where: { tenant_id: { tenant, id } }, data: { shielded: true } });
      await db.intakeAccess.create({ data: { tenant, intakeId: id, staffId: named.id } });
    });
    expect(row.shielded).toBe(true);
    expect(await db.intakeAccess.findMany({ where: { tenant, intakeId: row.id } })).toMatchObject([
      { staffId: named.id },
    ]);
  });

  test("of a melding that was withdrawn counts from its own day", async () => {
    const { aanvraag: row } = await givenAanvraagOf((id) =>
      db.intake.update({ where: { tenant_id: { tenant, id } }, data: { state: "withdrawn" } }),
    );
    expect(row.follows).toBeNull();
    expect(row.melddatum.toISOString().slice(0, 10)).toBe(tenDaysLater.toISOString().slice(0, 10));
  });
});

test("begin pressed twice is one draft, with what was typed in between; after it was sent, another one", async () => {
  const known = {
    answers: { gemeente: "zundert", achternaam: "Smits" },
    from: { source: "check", on: calendarDay("2026-11-20") },
  } as const;
  const begin = (key: string) => beginForm({ tenant, form: witgoed, known, language: "nl", both: false, key, now });
  const [one, other] = await Promise.all([begin("a"), begin("a")]);
  expect(other.id).toBe(one.id);
  await changeDraft(one, now, (content) => ({ ...content, passed: allPages(witgoed).map(({ id }) => id) }));
  expect((await begin("a")).content.passed).toContain("apparaten");
  expect((await begin("b")).id).not.toBe(one.id);
  const sent = await submitForm({ tenant, draftId: one.id, form: witgoed, complete: true, now });
  expect(sent.ok ? "sent" : sent.refusal).toBe("sent");
  expect((await begin("a")).id).not.toBe(one.id);
});
