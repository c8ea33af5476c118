import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";
import {
  checkScheme,
  compileScheme,
  type LocalChoice,
  overlayOf,
  schemes,
  worldFor,
  worldOn,
  worldWith,
} from "../contract.ts";

const compiled = new Map(schemes.map((scheme) => [scheme.id, compileScheme(scheme)]));

function check(
  id: string,
  answers: Answers,
  choice: Partial<LocalChoice> = {},
  gemeente = "roosendaal",
  day = "2026-07-01",
) {
  const scheme = compiled.get(id);
  if (!scheme) throw new Error(`no scheme ${id}`);
  return checkScheme(scheme, answers, worldWith(worldFor(calendarDay(day), overlayOf(gemeente)), { [id]: choice }));
}

/** Fatima: two children, three and a half years on little. */
const fatima: Answers = {
  geboortedatum: "1992-06-06",
  woontMet: ["kinderen"],
  kinderen: { rows: [{ kindGeboortedatum: "2019-05-05" }, { kindGeboortedatum: "2015-06-06" }], complete: true },
  verblijf: "nederlander",
  woonsituatie: "sociale-huur",
  nettoInkomen: 1560_00,
  inkomenSoorten: ["loon"],
  spaargeld: 300_00,
  waardeBezittingen: 0,
  schuldbedrag: 0,
  zorgverzekerd: true,
  maandenLaagInkomen: 42,
  iitAfgelopenJaar: false,
  situatie: ["geen"],
  achterstanden: ["geen"],
};

describe("a limit of the gemeente", () => {
  test.each([
    [110, 1561_41],
    [120, 1703_35],
    [130, 1845_30],
  ])("of %i %% of the norm holds up to that very cent", (percentage, limit) => {
    const at = (nettoInkomen: number) => check("kindpakket", { ...fatima, nettoInkomen }, { percentage }).verdict;
    expect([at(limit), at(limit + 1)]).toEqual(["yes", "no"]);
  });

  test("may leave out vakantietoeslag, count kostendelers, and look away from savings", () => {
    const excluding = { percentage: 110, withVakantietoeslag: false };
    expect(check("kindpakket", { ...fatima, nettoInkomen: 1483_34 }, excluding).verdict).toBe("yes");
    expect(check("kindpakket", { ...fatima, nettoInkomen: 1483_35 }, excluding).verdict).toBe("no");
    const withMother: Answers = {
      ...fatima,
      nettoInkomen: 1200_00,
      woontMet: ["kinderen", "anderen"],
      huisgenoten: {
        rows: [{ huisgenootRelatie: "ouder", huisgenootVanaf27: true, huisgenootStudeert: false }],
        complete: true,
      },
    };
    expect(check("kindpakket", withMother, { percentage: 110, withKostendelers: false }).verdict).toBe("yes");
    expect(check("kindpakket", withMother, { percentage: 110, withKostendelers: true }).verdict).toBe("no");
    const rich = { ...fatima, spaargeld: 16_000_01 };
    expect(check("kindpakket", rich, { withVermogenstoets: true }).verdict).toBe("no");
    expect(check("kindpakket", rich, { withVermogenstoets: false }).verdict).toBe("yes");
  });

  test("differs from the day on which it was raised", () => {
    const overlay = overlayOf("roosendaal");
    const old = overlay?.choices.find(({ scheme }) => scheme === "kindpakket") as LocalChoice;
    const raised = {
      gemeente: "roosendaal",
      version: "2",
      choices: [
        { ...old, percentage: 110, validTo: "2026-09-30" },
        { ...old, percentage: 120, validFrom: "2026-10-01" },
      ],
    };
    const on = (day: string) =>
      checkScheme(
        compiled.get("kindpakket") as never,
        { ...fatima, nettoInkomen: 1600_00 },
        worldFor(calendarDay(day), raised),
      ).verdict;
    expect([on("2026-09-30"), on("2026-10-01")]).toEqual(["no", "yes"]);
  });

  test("that is not known decides nothing, and a scheme that is not offered is a plain no", () => {
    const kindpakket = compiled.get("kindpakket") as never;
    expect(checkScheme(kindpakket, fatima, worldOn(calendarDay("2026-07-01")))).toMatchObject({
      verdict: "open",
      settled: true,
      openBecause: ["uncertainFigure"],
    });
    expect(check("witgoedregeling", { ...fatima, situatie: ["apparaat-kapot"] }, {}, "rucphen").verdict).toBe("no");
    expect(check("witgoedregeling", { ...fatima, situatie: ["apparaat-kapot"] }).verdict).toBe("yes");
  });
});

describe("individuele inkomenstoeslag", () => {
  test("Fatima reaches her third year at 36 months, not at 35", () => {
    const fled = { ...fatima, verblijf: "tijdelijke-bescherming" };
    expect(check("individuele-inkomenstoeslag", fled).verdict).toBe("no");
    expect(check("individuele-inkomenstoeslag", { ...fatima, maandenLaagInkomen: 35 }).verdict).toBe("no");
    expect(check("individuele-inkomenstoeslag", { ...fatima, maandenLaagInkomen: 36 })).toMatchObject({
      verdict: "yes",
      amountCents: { from: 500_00, to: 500_00 },
      judgements: ["geenUitzicht"],
    });
  });

  test("not twice in a year, and from 21", () => {
    expect(check("individuele-inkomenstoeslag", { ...fatima, iitAfgelopenJaar: true }).verdict).toBe("no");
    const young = { ...fatima, geboortedatum: "2005-07-02" };
    expect(check("individuele-inkomenstoeslag", young, {}, "roosendaal", "2026-07-01").verdict).toBe("no");
    expect(check("individuele-inkomenstoeslag", young, {}, "roosendaal", "2026-07-02").verdict).toBe("yes");
  });
});

test("kindpakket counts the children of school age only", () => {
  const toddler: Answers = { ...fatima, kinderen: { rows: [{ kindGeboortedatum: "2023-01-01" }], complete: true } };
  expect(check("kindpakket", fatima).amountCents).toEqual({ from: 600_00, to: 600_00 });
  expect(check("kindpakket", toddler).verdict).toBe("no");
  expect(check("leergeld", fatima).verdict).toBe("yes");
  expect(check("jeugdfonds-sport-en-cultuur", toddler).verdict).toBe("no");
});

test("kwijtschelding is the assessment less 80 % of what is left in a year above the costs of living", () => {
  const billed = { ...fatima, nettoInkomen: 1429_46, situatie: ["aanslag-gemeente"], aanslagGemeente: 300_00 };
  const rest = 300_00 - Math.round(10_00 * 12 * 0.8);
  expect(check("kwijtschelding", billed).amountCents).toEqual({ from: rest, to: rest });
  expect(check("kwijtschelding", { ...billed, nettoInkomen: 1419_46 }).amountCents).toEqual({
    from: 300_00,
    to: 300_00,
  });
  expect(check("kwijtschelding", { ...billed, nettoInkomen: 1500_00 }).verdict).toBe("no");
  expect(check("kwijtschelding", { ...billed, spaargeld: 1800_01 }).verdict).toBe("no");
});

test("bijzondere bijstand, collectieve zorgverzekering, meedoen and the premies each ask what they are for", () => {
  expect(check("bijzondere-bijstand", fatima).verdict).toBe("no");
  expect(check("bijzondere-bijstand", { ...fatima, situatie: ["hoge-kosten"] }).verdict).toBe("yes");
  expect(check("collectieve-zorgverzekering", { ...fatima, zorgverzekerd: false }).verdict).toBe("no");
  expect(check("collectieve-zorgverzekering", fatima, {}, "tynaarlo").verdict).toBe("no");
  expect(check("maatschappelijke-participatie", fatima).amountCents).toEqual({ from: 150_00, to: 150_00 });
  expect(check("uitstroompremie", { ...fatima, situatie: ["van-uitkering-naar-werk"] }).amountCents?.from).toBe(500_00);
  expect(check("representatiekosten", { ...fatima, situatie: ["sollicitatie"] }).amountCents?.to).toBe(150_00);
});

test("schuldhulp is for anybody with debts or arrears, whatever the income", () => {
  expect(check("schuldhulpverlening", { ...fatima, nettoInkomen: 4000_00, achterstanden: ["energie"] }).verdict).toBe(
    "yes",
  );
  expect(check("schuldhulpverlening", { ...fatima, situatie: ["schulden"] }).verdict).toBe("yes");
  expect(check("schuldhulpverlening", fatima).verdict).toBe("no");
});

test("energietoeslag is over: no after its last day, whatever the income", () => {
  const poor = { ...fatima, nettoInkomen: 900_00 };
  expect(check("energietoeslag", poor, {}, "roosendaal", "2024-08-31").verdict).toBe("yes");
  expect(check("energietoeslag", poor, {}, "roosendaal", "2024-09-01").verdict).toBe("no");
  expect(check("energietoeslag", {}, {}, "roosendaal", "2026-07-01").verdict).toBe("no");
});
