import { describe, expect, test } from "vitest";
import "#app/i18n/texts.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { db } from "#app/platform/db.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { setTriage } from "#app/queue/commands/set-triage.server.ts";
import { dossier } from "#app/queue/queries/dossier.server.ts";
import { suggestionFigures } from "#app/queue/queries/suggestion-figures.server.ts";
import { triagePanel } from "#app/queue/queries/triage-panel.server.ts";
import { overlayInForce } from "#app/regelingen/queries/overlay-in-force.server.ts";
import { press } from "#app/routes/staff/dossier-actions.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { givenIntake, givenStaff, now, storedIntake } from "./given.ts";

const tenant = "hart-van-west-brabant";

async function triageFor(staff: Staff, reference: string) {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
  const file = await dossier(staff, opened.value.intake, now);
  const triage = await triagePanel(staff, opened.value.intake, file, overlayInForce, now);
  if (!triage) throw new Error("no triage");
  return { file, triage };
}

/** A household that pays nothing for the house it rents, and has wages without work. */
const melissa: Answers = {
  ...{ waarvoor: "bijstand", gemeente: "zundert", directHulpNodig: false, achternaam: "Smits" },
  ...{ geboortedatum: "1990-05-02", woontMet: ["partner"], partnerNaam: "Kees van Dam" },
  ...{ partnerGeboortedatum: "1988-01-09", verblijf: "nederlander", woonsituatie: "kamer", woonlasten: 0 },
  ...{ inkomenSoorten: ["loon"], partnerInkomenSoorten: ["geen"], werksituatie: "geen-werk" },
  ...{ gesprekstaal: "nl", tolkNodig: false, lezenEnSchrijven: "soms-lastig", eerdereUitkering: "gestopt-binnen-jaar" },
};

describe("triage", () => {
  test("shows what is missing and what does not fit, with the answers that it rests on", async () => {
    const staff = await givenStaff(tenant, "intake");
    const { reference } = await givenIntake({ tenant, answers: melissa });
    const { triage, file } = await triageFor(staff, reference);
    expect(triage.contradictions.map(({ text }) => text)).toEqual([
      "U krijgt loon, maar u heeft geen werk. Klopt dat?",
      "U huurt, maar u betaalt niets voor uw woning. Klopt dat?",
    ]);
    expect(triage.contradictions[0]?.basis.map(({ label }) => label)).toEqual(["Soorten inkomen", "Werk"]);
    expect(triage.unanswered.length).toBeGreaterThan(0);
    expect(triage.talk.map(({ value }) => value)).toContain("Soms vind ik het lastig");
    expect(file.derived.filter(({ signal, verdict }) => signal === "again" && verdict === "yes")).toHaveLength(1);
    expect(triage.prior.map(({ text }) => text)).toEqual(expect.arrayContaining(["WW", "Anw"]));
  });

  test("finds earlier intakes of the household, and who came back within a year", async () => {
    const staff = await givenStaff(tenant, "intake");
    const born = { achternaam: "De Wit", geboortedatum: "1979-03-04" };
    const old = await givenIntake({ tenant, answers: born, hoursOld: 24 * 400, regeling: "bijzondere-bijstand" });
    const lately = await givenIntake({ tenant, answers: born, hoursOld: 24 * 90, regeling: "witgoedregeling" });
    const ofPartner = await givenIntake({
      ...{ tenant, hoursOld: 48, regeling: "witgoedregeling" },
      answers: { voornaam: "Ali", achternaam: "Yilmaz", geboortedatum: "1980-06-07" },
    });
    await givenIntake({ tenant, answers: { achternaam: "Peters", geboortedatum: "1980-06-07" }, hoursOld: 24 });
    await givenIntake({ tenant, answers: born, hoursOld: 24 * 10, regeling: "witgoedregeling", shielded: true });
    const { reference } = await givenIntake({
      tenant,
      answers: { ...born, partnerNaam: "A. Yilmaz", partnerGeboortedatum: "1980-06-07" },
    });
    const { triage } = await triageFor(staff, reference);
    expect(triage.earlier.map(({ reference: found, again }) => [found, again])).toEqual([
      [ofPartner.reference, false],
      [lately.reference, true],
      [old.reference, false],
    ]);
  });

  test("keeps what colleagues made of it sealed, with who and when, and what was said before", async () => {
    const staff = await givenStaff(tenant, "klantmanager");
    const { id, reference } = await givenIntake({ tenant, answers: { ...melissa, achternaam: "Smeets" } });
    const set = (version: number, value: string, why: string) =>
      setTriage({ staff, reference, version, part: "category", value, why, now });
    expect(await set(1, "B", "Heeft eerst een cursus nodig.")).toMatchObject({ ok: true });
    expect(await set(2, "A", "Heeft al een sollicitatie.")).toMatchObject({ ok: true });
    const { triage, file } = await triageFor(staff, reference);
    expect(triage.judged.find(({ part }) => part === "category")).toMatchObject({
      now: { value: "A", why: "Heeft al een sollicitatie.", by: staff.name },
      before: [{ value: "B", why: "Heeft eerst een cursus nodig." }],
    });
    expect(triage.judged.find(({ part }) => part === "category")?.beside.map(({ fact }) => fact)).toEqual([
      "werksituatie",
    ]);
    expect(file.timeline.map(({ text }) => text)).toContain("Ingeschat in categorie A");
    const rows = await db.intakeTriage.findMany({ where: { tenant, intakeId: id } });
    expect(rows.some(({ content }) => Buffer.from(content).includes("cursus"))).toBe(false);
    await expect(
      db.intakeTriage.updateMany({ where: { tenant, intakeId: id, value: "B" }, data: { value: "C" } }),
    ).rejects.toThrow("never changes");
  });

  test("of two colleagues at once is one: the other keeps what was typed", async () => {
    const [staff, other] = [await givenStaff(tenant, "intake"), await givenStaff(tenant, "klantmanager")];
    const { reference } = await givenIntake({ tenant });
    const form = (keuze: string, waarom: string) => {
      const sent = new FormData();
      for (const [name, value] of Object.entries({ doe: "setLight", versie: "1", gezien: "1", keuze, waarom }))
        sent.set(name, value);
      return sent;
    };
    expect(await press(staff, reference, form("green", ""), now)).toMatchObject({ refusal: "triageReasonMissing" });
    expect(await press(staff, reference, form("green", "Alles is er."), now)).toEqual({ ok: true, done: "judged" });
    expect(await press(other, reference, form("red", "De partner ontbreekt."), now)).toMatchObject({
      ...{ ok: false, refusal: "changedMeanwhile" },
      refused: { button: "setLight", typed: { keuze: "red", waarom: "De partner ontbreekt." } },
    });
    expect((await storedIntake(tenant, reference)).version).toBe(2);
  });

  test("is a 404 for who may not open the file", async () => {
    const elsewhere = await givenStaff(tenant, "intake", ["rucphen"]);
    const { reference } = await givenIntake({ tenant });
    const asked = { part: "light", value: "red", why: "Zomaar." } as const;
    expect(await setTriage({ staff: elsewhere, reference, version: 1, now, ...asked })).toMatchObject({
      refusal: "notFound",
    });
  });

  test("tells what the rules say only after the colleague chose, where the Werkplein has that on, and counts who chose otherwise", async () => {
    const own = "drentsche-aa";
    const staff = await givenStaff(own, "klantmanager");
    const answers = { ...melissa, gemeente: "assen" };
    const { id, reference } = await givenIntake({ tenant: own, gemeente: "assen", answers });
    const set = (version: number, value: string, suggests: boolean) =>
      setTriage({ staff, reference, version, part: "category", value, why: "Zo denk ik erover.", suggests, now });
    const said = async () =>
      (await triageFor(staff, reference)).triage.judged.find(({ part }) => part === "category")?.now?.suggested;
    expect(await said()).toBeUndefined();
    await set(1, "A", false);
    expect(await said()).toBe("");
    await set(2, "A", true);
    expect(await said()).toContain("De regels van de computer komen op B.");
    expect(await suggestionFigures(own, now)).toEqual({ same: 0, other: 1, none: 0, followed: 0 });
    const later = new Date(now.getTime() + 60_000);
    await setTriage({ staff, reference, version: 3, part: "category", value: "B", why: "Toch wel.", now: later });
    expect(await suggestionFigures(own, now)).toEqual({ same: 0, other: 1, none: 0, followed: 1 });
    expect(await suggestionFigures(own, later)).toEqual({ same: 0, other: 0, none: 0, followed: 0 });
    const rows = await db.intakeTriage.findMany({ where: { tenant: own, intakeId: id }, orderBy: { setAt: "asc" } });
    expect(rows.map(({ suggested }) => suggested).toSorted()).toEqual(["B", null, null]);
  });
});
