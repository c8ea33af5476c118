import { expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { draftDecision } from "#app/queue/commands/draft-decision.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { saveLetterTemplate } from "#app/queue/commands/save-letter-template.server.ts";
import { changeLines } from "#app/routes/staff/manage/changes.server.ts";
import { answerLetter, letterModel } from "#app/routes/staff/manage/letters.server.ts";
import { givenIntake, givenStaff, now } from "./given.ts";
import { givenDecision, granted } from "./given-decision.ts";

const tenant = "ability";

const sent = (doe: string, versie: number, brief: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ doe, brief, versie: String(versie) })) form.set(name, value);
  return form;
};

test("a Werkplein writes its letters: seen before they are kept, checked, every version kept, and used from then on", async () => {
  const beheerder = await givenStaff(tenant, "beheerder");
  const page = async () => {
    const model = await letterModel(tenant, "toekenning");
    if (!model) throw new Error("no letter");
    return model;
  };
  const answer = (form: FormData) => answerLetter(beheerder, "toekenning", form, now);
  // given the letter of the house
  const house = await page();
  expect(house).toMatchObject({ version: 0, now: "De tekst van Loket", own: false });
  expect(house.example).toContain("Participatiewet, artikel 11");
  expect(house.example).toContain("€\u00a01.401,50 per maand");

  // when it is worded otherwise: seen first, which keeps nothing
  const own = house.body.replace("Ons besluit op uw aanvraag", "Goed nieuws over uw aanvraag");
  expect(await answer(sent("voorbeeld", 0, own))).toMatchObject({
    answer: { example: expect.stringContaining("Goed nieuws over uw aanvraag: Algemene bijstand") },
  });
  expect((await page()).version).toBe(0);
  // and not without what the law asks
  expect(await answer(sent("opslaan", 0, own.replace("{{artikel}}", "de wet")))).toMatchObject({
    answer: { wrong: [{ field: "brief", code: "fieldMissing" }], missing: ["{{artikel}}"] },
  });
  expect(await answer(sent("opslaan", 0, own))).toEqual({ done: true });

  // then a colleague begins with it, and the decision is taken with it
  const staff = await givenStaff(tenant, "klantmanager");
  const { reference } = await givenIntake({ tenant, gemeente: "het-hogeland", regeling: "algemene-bijstand" });
  await moveIntake({ staff, reference, version: 1, to: "in_progress", now });
  const draft = await draftDecision({ staff, reference, version: 2, now, ...granted });
  expect(draft).toMatchObject({ value: expect.stringContaining("Goed nieuws over uw aanvraag: Algemene bijstand") });
  expect(await givenDecision({ staff, reference, version: 2, now })).toContain(granted.reasoning);

  // Who saw an older version is told what changed, and keeps what they typed; back to the house is a version too.
  expect(await answer(sent("opslaan", 0, `${own} `.replace("Goed", "Beter")))).toMatchObject({
    answer: {
      refusal: "stale",
      typed: { brief: expect.stringContaining("Beter") },
      since: [{ what: "Brief veranderd" }],
    },
  });
  expect(await answer(sent("huis", 1, own))).toEqual({ done: true });
  const after = await page();
  expect(after).toMatchObject({ version: 2, own: false, body: house.body });
  expect(after.versions.map(({ what }) => what)).toEqual(["De tekst van Loket", "Eigen tekst, versie 1"]);
  const { lines } = await changeLines({ tenant, kind: "letterTemplate", subject: "toekenning", size: 5 });
  expect(lines[0]?.fields).toEqual(["Tekst van de brief: van Eigen tekst, versie 1 naar De tekst van Loket"]);
  const rewrite = db.letterTemplate.updateMany({ where: { tenant }, data: { body: "Nee." } });
  await expect(rewrite).rejects.toThrow(/never changes/);
});

test("only a beheerder words letters, and there is no letter of another name", async () => {
  const leader = await givenStaff(tenant, "teamleider");
  const ask = { staff: leader, kind: "afwijzing", seen: 0, typed: "", now } as const;
  expect(await saveLetterTemplate(ask)).toMatchObject({ refusal: "notFound" });
  expect(await letterModel(tenant, "iets")).toBeNull();
});
