import "#app/i18n/texts.server.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { chooseTerm } from "#app/retention/commands/choose-term.server.ts";
import { privacyPage } from "#app/routes/resident/privacy.server.ts";
import { changeLines } from "#app/routes/staff/manage/changes.server.ts";
import { answerTerm, termModel } from "#app/routes/staff/manage/terms.server.ts";
import { removeWhatIsPastItsTime } from "#app/server/retention.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { givenStaff, now } from "../queue/given.ts";

const tenant = "ability";
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
/** A message that was sent so many months before now. */
async function givenMessage(place: string, months: number): Promise<string> {
  const id = randomUUID();
  const createdAt = new Date(now);
  createdAt.setUTCMonth(createdAt.getUTCMonth() - months);
  const content = sealJson(`message:${place}:${id}`, { to: "x", text: "x" });
  await db.message.create({
    data: { tenant: place, id, kind: "stored", channel: "email", language: "nl", content, createdAt },
  });
  return id;
}
const isThere = async (place: string, id: string) => (await db.message.count({ where: { tenant: place, id } })) === 1;

test("a beheerder keeps messages shorter: what is older goes the next night, here only, and residents read it", async () => {
  const beheerder = await givenStaff(tenant, "beheerder");
  const [old, young] = [await givenMessage(tenant, 7), await givenMessage(tenant, 5)];
  const elsewhere = await givenMessage("drentsche-aa", 7);
  const answer = (fields: Record<string, string>) => answerTerm(beheerder, "message", formOf(fields), now);

  const unsure = await answer({ versie: "0", maanden: "6" });
  expect(unsure && !unsure.done && unsure.answer.wrong).toEqual([{ field: "zeker", code: "sure" }]);
  const tooLong = await answer({ versie: "0", maanden: "13" });
  expect(tooLong && !tooLong.done && tooLong.answer.wrong).toEqual([{ field: "maanden", code: "outOfBounds" }]);
  expect(await answer({ versie: "0", maanden: "6", zeker: "ja" })).toEqual({ done: true });

  await removeWhatIsPastItsTime(now);
  expect([await isThere(tenant, old), await isThere(tenant, young)]).toEqual([false, true]);
  expect(await isThere("drentsche-aa", elsewhere)).toBe(true);

  const page = await privacyPage("nl", werkpleinById(tenant), undefined);
  expect(JSON.stringify(page.blocks)).toContain('{"key":"pages:privacy.months","values":{"count":6}}');
  const { lines } = await changeLines({ tenant, kind: "term", subject: "message", size: 5 });
  expect(lines.map(({ name, fields }) => [name, fields])).toEqual([
    ["Berichten aan inwoners", ["Maanden: van 12 maanden naar 6 maanden"]],
  ]);
});

test("two beheerders choose at once: one wins, and nothing typed chooses the standard again", async () => {
  const [first, second] = [await givenStaff(tenant, "beheerder"), await givenStaff(tenant, "beheerder")];
  const kind = "intake.decided_toekenning";
  expect(await answerTerm(first, kind, formOf({ versie: "0", maanden: "180" }), now)).toEqual({ done: true });
  const late = await answerTerm(second, kind, formOf({ versie: "0", maanden: "200" }), now);
  expect(late && !late.done && [late.answer.refusal, late.answer.typed.maanden]).toEqual(["stale", "200"]);
  expect(await termModel(second, kind)).toMatchObject({ months: 180, version: 1, standard: "10 jaar", atLeast: 120 });
  await answerTerm(second, kind, formOf({ versie: "1", maanden: "", zeker: "ja" }), now);
  expect(await termModel(second, kind)).toMatchObject({ months: 120, version: 2, standard: null });
  expect(await db.retentionChoice.count({ where: { tenant, kind } })).toBe(0);
});

test("no address or command goes past the law, nor to a term that is not to choose", async () => {
  const staff = await givenStaff(tenant, "beheerder");
  const choose = (kind: string, months: number, by = staff) =>
    chooseTerm({ staff: by, kind, months, seen: 0, name: kind, now });
  expect(await choose("intake.decided_afwijzing", 59)).toEqual({ ok: false, refusal: "outOfBounds" });
  expect(await choose("staff_session", 1)).toEqual({ ok: false, refusal: "notFound" });
  expect(await choose("appointment", 6, await givenStaff(tenant, "teamleider"))).toEqual({
    ok: false,
    refusal: "notFound",
  });
  expect(await termModel(staff, "check.withdrawn")).toBeNull();
});
