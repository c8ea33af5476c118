import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";
import { checkScheme, compileScheme, type SchemeDefinition, traceOf, worldOn } from "../contract.ts";
import { aanvullendeBijstand } from "./aanvullende-bijstand.ts";
import { aio } from "./aio.ts";
import { algemeneBijstand } from "./algemene-bijstand.ts";
import { alleenverdieners } from "./alleenverdieners.ts";
import { anw } from "./anw.ts";
import { aow } from "./aow.ts";
import { bbz } from "./bbz.ts";
import { individueleStudietoeslag } from "./individuele-studietoeslag.ts";
import { ioaw } from "./ioaw.ts";
import { ioaz } from "./ioaz.ts";
import { leefgeldOekraine } from "./leefgeld-oekraine.ts";
import { ww } from "./ww.ts";

const world = (day = "2026-07-01") => worldOn(calendarDay(day));
const check = (scheme: SchemeDefinition, answers: Answers, day?: string) =>
  checkScheme(compileScheme(scheme), answers, world(day));
const verdict = (scheme: SchemeDefinition, answers: Answers, day?: string) => check(scheme, answers, day).verdict;

/** Willemijn, without work for a year. */
const willemijn: Answers = {
  geboortedatum: "1998-03-03",
  woontMet: ["niemand"],
  verblijf: "nederlander",
  woonsituatie: "particuliere-huur",
  werksituatie: "geen-werk",
  inkomenSoorten: ["geen"],
  nettoInkomen: 0,
  spaargeld: 2100_00,
  waardeBezittingen: 0,
  schuldbedrag: 0,
  volgtOpleiding: "nee",
  uitsluiting: ["geen"],
  situatie: ["geen"],
};

describe("algemene bijstand", () => {
  test("Willemijn: yes, up to the norm, and a person still judges", () => {
    const result = check(algemeneBijstand, willemijn);
    expect(result).toMatchObject({ verdict: "yes", settled: true, amountCents: { from: 1419_46, to: 1419_46 } });
    expect(result.judgements).toContain("voorliggend");
  });

  test.each([
    ["a cent under the norm", { nettoInkomen: 1419_45 }, "yes"],
    ["on the norm", { nettoInkomen: 1419_46 }, "no"],
    ["savings on the limit", { spaargeld: 8000_00 }, "yes"],
    ["a cent over the limit", { spaargeld: 8000_01 }, "no"],
    ["debts lower what counts", { spaargeld: 9000_00, schuldbedrag: 1000_00 }, "yes"],
    ["detained", { uitsluiting: ["detentie"] }, "no"],
    ["another permit: a person looks whether it gives a right", { verblijf: "anders" }, "open"],
    ["temporary protection has its own scheme", { verblijf: "tijdelijke-bescherming" }, "no"],
    ["a student of 28", { volgtOpleiding: "met-studiefinanciering" }, "yes"],
    ["who has it already", { inkomenSoorten: ["bijstand"], nettoInkomen: 1310_00 }, "no"],
    ["a student of 26", { volgtOpleiding: "met-studiefinanciering", geboortedatum: "2000-01-01" }, "no"],
  ] as const)("%s", (_, change, expected) => {
    expect(verdict(algemeneBijstand, { ...willemijn, ...change } as Answers)).toBe(expected);
  });

  test("18 on the birthday itself; AOW on the birthday itself belongs to the SVB", () => {
    expect(verdict(algemeneBijstand, { ...willemijn, geboortedatum: "2008-07-02" }, "2026-07-01")).toBe("no");
    expect(verdict(algemeneBijstand, { ...willemijn, geboortedatum: "2008-07-02" }, "2026-07-02")).toBe("yes");
    const old = { ...willemijn, geboortedatum: "1959-07-02" };
    expect([verdict(algemeneBijstand, old, "2026-07-01"), verdict(aio, old, "2026-07-01")]).toEqual(["yes", "no"]);
    expect([verdict(algemeneBijstand, old, "2026-07-02"), verdict(aio, old, "2026-07-02")]).toEqual(["no", "yes"]);
  });

  test("the half years differ: an income between the two norms", () => {
    const between = { ...willemijn, nettoInkomen: 1410_00 };
    expect(verdict(algemeneBijstand, between, "2026-06-30")).toBe("no");
    expect(verdict(algemeneBijstand, between, "2026-07-01")).toBe("yes");
  });

  test("a rough income is often enough, and the trace says what was compared", () => {
    const rough = { ...willemijn, nettoInkomen: { from: 0, to: 1000_00 } };
    expect(check(algemeneBijstand, rough)).toMatchObject({
      verdict: "yes",
      amountCents: { from: 419_46, to: 1419_46 },
    });
    const { conditions } = traceOf(compileScheme(algemeneBijstand), willemijn, world());
    const income = conditions.find(({ name }) => name === "inkomenOnderNorm");
    expect(income).toMatchObject({ outcome: "met", source: "Participatiewet, artikel 19" });
    expect(income?.comparisons.at(-1)).toMatchObject({
      left: { from: 0, to: 0 },
      right: { from: 1419_46, to: 1419_46 },
    });
  });
});

test("beside work: wages under the norm, not without wages", () => {
  const working = { ...willemijn, inkomenSoorten: ["loon"], nettoInkomen: 640_00 };
  expect(verdict(aanvullendeBijstand, working)).toBe("yes");
  expect(verdict(aanvullendeBijstand, willemijn)).toBe("no");
  const student = { ...working, geboortedatum: "2004-05-05", volgtOpleiding: "met-studiefinanciering" };
  expect(verdict(aanvullendeBijstand, student)).toBe("no");
  expect(verdict(aanvullendeBijstand, { ...working, inkomenSoorten: ["loon", "bijstand"] })).toBe("no");
});

test("IOAW for Kevin, born before 1965 and jobless after 50; not a year younger", () => {
  const kevin = { ...willemijn, geboortedatum: "1964-12-31", situatie: ["werkloos-na-50"], nettoInkomen: 1000_00 };
  expect(check(ioaw, kevin)).toMatchObject({ verdict: "yes", amountCents: { from: 419_46, to: 419_46 } });
  expect(verdict(ioaw, { ...kevin, geboortedatum: "1965-01-01" })).toBe("no");
});

test("IOAZ for Henk: the limit for savings is not known to us, so he is told to ask", () => {
  const henk = { ...willemijn, geboortedatum: "1968-01-01", werksituatie: "gestopt-als-zelfstandige" };
  expect(check(ioaz, henk)).toMatchObject({ verdict: "open", settled: true, openBecause: ["uncertainFigure"] });
  expect(verdict(ioaz, { ...henk, geboortedatum: "1971-07-02" })).toBe("no");
});

test("Bbz from 24 hours a week in one's own business", () => {
  const owner = { ...willemijn, werksituatie: "zelfstandig", urenBedrijf: 24 };
  expect(verdict(bbz, owner)).toBe("yes");
  expect(verdict(bbz, { ...owner, urenBedrijf: 23 })).toBe("no");
});

test("leefgeld for Oksana in a shelter, and no bijstand", () => {
  const oksana = { ...willemijn, verblijf: "tijdelijke-bescherming", woonsituatie: "opvang" };
  expect(verdict(leefgeldOekraine, oksana)).toBe("yes");
  expect(verdict(leefgeldOekraine, { ...oksana, woonsituatie: "koop" })).toBe("no");
});

test("WW needs 26 of 36 weeks, Anw a partner who died, AOW the age", () => {
  const jobless = { ...willemijn, situatie: ["net-werkloos"], genoegGewerktVoorWw: true };
  expect(verdict(ww, jobless)).toBe("yes");
  expect(verdict(ww, { ...jobless, genoegGewerktVoorWw: false })).toBe("no");
  expect(verdict(anw, { ...willemijn, situatie: ["partner-overleden"] })).toBe("yes");
  expect(verdict(anw, willemijn)).toBe("no");
  expect(verdict(aow, { ...willemijn, geboortedatum: "1959-07-01" })).toBe("yes");
  expect(verdict(aow, { ...willemijn, geboortedatum: "1959-07-02" })).toBe("no");
});

test("studietoeslag for a student who cannot earn beside the study; its amounts of 2026 are not sure", () => {
  const student = { ...willemijn, volgtOpleiding: "met-studiefinanciering", situatie: ["beperking-naast-studie"] };
  expect(check(individueleStudietoeslag, student)).toMatchObject({
    verdict: "yes",
    amountCents: { from: 0, to: null },
  });
  expect(check(individueleStudietoeslag, student, "2023-08-01").amountCents).toEqual({ from: 334_34, to: 334_34 });
});

test("alleenverdieners: one of two has an income, and it is no bijstand", () => {
  const couple = { ...willemijn, woontMet: ["partner"], inkomenSoorten: ["ziekte"], partnerInkomenSoorten: ["geen"] };
  expect(check(alleenverdieners, couple)).toMatchObject({
    verdict: "yes",
    amountCents: { from: 1100_00, to: 1100_00 },
  });
  expect(verdict(alleenverdieners, { ...couple, partnerInkomenSoorten: ["loon"] })).toBe("no");
  expect(verdict(alleenverdieners, { ...couple, inkomenSoorten: ["bijstand"] })).toBe("no");
  expect(verdict(alleenverdieners, couple, "2024-12-31")).toBe("no");
});
