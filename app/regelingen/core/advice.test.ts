import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import type { Answers, Range } from "#app/rules/contract.ts";
import { personas } from "#tests/personas/index.ts";
import { fullCheck, partCheck } from "#tests/rules/any-check.ts";
import { type Advice, adviceOf, overlayOf, type SchemeAdvice, schemes, worldFor } from "../contract.ts";

const overlay = overlayOf("roosendaal");
const world = worldFor(calendarDay("2026-11-26"), overlay);
const on = (day: string) => worldFor(calendarDay(day), undefined);

const fatima: Answers = {
  ...personas.find(({ key }) => key === "fatima")?.answers,
  nettoInkomen: 120_000,
  toetsingsinkomen: 1_800_000,
  waardeBezittingen: 0,
  schuldbedrag: 0,
  zorgverzekerd: true,
  uitsluiting: ["geen"],
  situatie: ["geen"],
  maandenLaagInkomen: 24,
  iitAfgelopenJaar: false,
  opvangSoort: "niet-geregistreerd",
};
const of = (advice: Advice, id: string): SchemeAdvice => {
  const found = advice.schemes.find(({ scheme }) => scheme === id);
  if (!found) throw new Error(`nothing is said of ${id}`);
  return found;
};
const perYear = { month: 12, quarter: 4, year: 1 } as const;

/** What the sure schemes of an advice give in a year in another advice, worked out without the code under test. */
function sureYear(sure: Advice, later: Advice): number | null {
  const income = ["ww", "anw", "aow", "ioaw", "ioaz", "bbz", "algemene-bijstand", "aanvullende-bijstand", "aio"];
  let sum: number | null = 0;
  let living = 0;
  for (const { scheme, verdict } of sure.schemes) {
    const { amountCents, per } = of(later, scheme);
    if (verdict !== "yes" || !amountCents || !per || per === "once") continue;
    if (amountCents.from !== amountCents.to) return null;
    const cents = (amountCents.from ?? 0) * perYear[per];
    if (income.includes(scheme)) living = Math.max(living, cents);
    else sum += cents;
  }
  return sum + living;
}

describe("the advice to Fatima, who has two children and works", () => {
  const advice = adviceOf(fatima, world, overlay);

  test("puts what helps most first: likely by amount per month, then once, then without amount, then open, then not", () => {
    const ids = advice.schemes.map(({ scheme }) => scheme);
    expect(ids.slice(0, 3)).toEqual(["kindgebonden-budget", "algemene-bijstand", "zorgtoeslag"]);
    const verdicts = advice.schemes.map(({ verdict }) => verdict);
    expect([...verdicts].sort((a, b) => "yes open no".indexOf(a) - "yes open no".indexOf(b))).toEqual(verdicts);
    expect(ids).toHaveLength(schemes.length - 1);
    expect(ids).not.toContain("energietoeslag");
  });

  test("names each condition with its outcome, and her own figure beside the limit", () => {
    const bijstand = of(advice, "algemene-bijstand");
    expect(bijstand.because.map(({ name }) => name)).toEqual(
      Object.keys(schemes.find(({ id }) => id === "algemene-bijstand")?.conditions ?? {}),
    );
    expect(bijstand.because.find(({ name }) => name === "inkomenOnderNorm")).toEqual({
      name: "inkomenOnderNorm",
      outcome: "met",
      source: "Participatiewet, artikel 19",
      compared: { unit: "eurocent", own: exactly(120_000), limit: exactly(141_946) },
    });
  });

  test("shows no limit of the gemeente where it does not look at savings", () => {
    const { because } = of(advice, "collectieve-zorgverzekering");
    expect(because.find(({ name }) => name === "vermogenBinnenGrens")).toMatchObject({ outcome: "met" });
    expect(because.find(({ name }) => name === "vermogenBinnenGrens")).not.toHaveProperty("compared");
  });

  test("tells the one number that would change it", () => {
    expect(of(advice, "leergeld").turningPoint).toEqual({
      fact: "nettoInkomen",
      unit: "eurocent",
      holds: "upTo",
      value: 170_335,
    });
    expect(of(advice, "individuele-inkomenstoeslag")).toMatchObject({
      verdict: "no",
      turningPoint: { fact: "maandenLaagInkomen", unit: "months", holds: "from", value: 36 },
    });
    expect(of(advice, "aow")).not.toHaveProperty("turningPoint");
  });

  test("names the figure that is not sure, and leaves what rests on it out of what is sure", () => {
    const huurtoeslag = of(advice, "huurtoeslag");
    expect(huurtoeslag).toMatchObject({ verdict: "open", settled: true, dependsOn: [] });
    expect(huurtoeslag.uncertain).toEqual(["huurtoeslag.minimum-inkomensijkpunt.meerpersoons"]);
    expect(of(advice, "kinderbijslag").uncertain).toEqual(["kinderbijslag.6-11"]);
    expect(of(advice, "zorgtoeslag").uncertain).toEqual([]);
    expect(of(adviceOf({}, world, overlay), "zorgtoeslag").uncertain).toEqual([]);
    expect(advice.perMonth.to).toBeNull();
  });

  test("marks what rests on example figures of the gemeente, and nothing else", () => {
    const demo = advice.schemes.filter((scheme) => scheme.demo).map(({ scheme }) => scheme);
    expect(demo).toHaveLength(overlay?.choices.length ?? 0);
    expect(demo).not.toContain("zorgtoeslag");
    expect(adviceOf(fatima, world).schemes.some((scheme) => scheme.demo)).toBe(false);
  });

  test("says what an open verdict waits for, a child by its group", () => {
    const { kinderen, situatie, ...before } = fatima;
    const early = adviceOf(before, world, overlay);
    expect(of(early, "kindpakket").dependsOn).toEqual(["kinderen"]);
    expect(of(early, "witgoedregeling")).toMatchObject({ verdict: "open", dependsOn: ["situatie"] });
  });

  test("still speaks of the energietoeslag on a day on which it ran", () => {
    expect(adviceOf(fatima, on("2023-03-01")).schemes.map(({ scheme }) => scheme)).toContain("energietoeslag");
  });
});

describe("the sum", () => {
  const alone: Answers = {
    ...fatima,
    woontMet: ["niemand"],
    kinderen: undefined,
    geboortedatum: "1962-05-05",
  } as Answers;

  test("counts a year by twelve, and leaves out what comes once", () => {
    const broken = adviceOf({ ...alone, situatie: ["apparaat-kapot"] }, world, overlay);
    expect(of(broken, "witgoedregeling")).toMatchObject({ verdict: "yes", per: "once" });
    // Bijstand 219,46, zorgtoeslag 129,00, and 150,00 a year to take part.
    expect(broken.perMonth).toEqual(exactly(219_46 + 129_00 + 12_50));
  });

  test("counts the same income once: IOAW goes before bijstand", () => {
    const {
      perMonth,
      overlapping,
      schemes: list,
    } = adviceOf({ ...alone, situatie: ["werkloos-na-50"], nettoInkomen: 0, toetsingsinkomen: 0 }, world, overlay);
    const sure = list.filter(({ verdict }) => verdict === "yes").map(({ scheme }) => scheme);
    expect(sure).toEqual(expect.arrayContaining(["ioaw", "algemene-bijstand"]));
    expect(overlapping).toEqual(expect.arrayContaining(["ioaw", "algemene-bijstand"]));
    expect(perMonth).toEqual(exactly(1419_46 + 129_00 + 12_50));
  });

  test("of a couple of which one has the AOW age never counts AIO and bijstand together", () => {
    const couple = {
      ...alone,
      woontMet: ["partner"],
      partnerGeboortedatum: "1950-01-01",
      partnerInkomenSoorten: ["geen"],
    };
    const { overlapping } = adviceOf(
      { ...couple, partnerVerblijf: "nederlander", nettoInkomen: 0, partnerNettoInkomen: 0 },
      world,
      overlay,
    );
    expect(overlapping).toEqual(["algemene-bijstand", "aio"]);
  });

  test("is nothing while nothing is known", () => {
    expect(adviceOf({}, world, overlay).perMonth).toEqual(exactly(0));
  });
});

describe("for any household, whatever is answered", () => {
  test("the sum counts what is sure and nothing that is open, and holds the exact sum of the full answers", () => {
    fc.assert(
      fc.property(partCheck, ({ full, partial }) => {
        const early = adviceOf(partial, world, overlay);
        const exact = sureYear(early, adviceOf(full, world, overlay));
        if (exact === null) return;
        expect(early.perMonth.from ?? 0).toBeLessThanOrEqual(Math.floor(exact / 12));
        expect(early.perMonth.to ?? Infinity).toBeGreaterThanOrEqual(Math.floor(exact / 12));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test("more answers never lower what is sure", () => {
    fc.assert(
      fc.property(partCheck, ({ full, partial }) => {
        const early = adviceOf(partial, world, overlay).perMonth.from ?? 0;
        expect(adviceOf(full, world, overlay).perMonth.from ?? 0).toBeGreaterThanOrEqual(early);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test("it is the same each time, survives JSON, and says something of every scheme that runs", () => {
    fc.assert(
      fc.property(fullCheck, (answers) => {
        const advice = adviceOf(answers, world, overlay);
        expect(adviceOf({ ...answers }, world, overlay)).toEqual(advice);
        expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
        expect(new Set(advice.schemes.map(({ scheme }) => scheme)).size).toBe(schemes.length - 1);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test("the turning point is true: at it the verdict is yes, one further it is not", () => {
    const like = fc.record({
      nettoInkomen: fc.integer({ min: 0, max: 300_000 }),
      toetsingsinkomen: fc.integer({ min: 0, max: 6_000_000 }),
      maandenLaagInkomen: fc.integer({ min: 0, max: 60 }),
      spaargeld: fc.integer({ min: 0, max: 2_000_000 }),
    });
    fc.assert(
      fc.property(like, (numbers) => {
        const answers = { ...fatima, ...numbers };
        const turning = adviceOf(answers, world, overlay).schemes.filter(({ turningPoint }) => turningPoint);
        expect(turning.length).toBeGreaterThan(0);
        const [first] = turning;
        if (!first?.turningPoint) return;
        const { fact, holds, value } = first.turningPoint;
        const at = (known: number) => of(adviceOf({ ...answers, [fact]: known }, world, overlay), first.scheme).verdict;
        expect([first.scheme, at(value), at(value + (holds === "upTo" ? 1 : -1))]).toEqual([first.scheme, "yes", "no"]);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});

function exactly(cents: number): Range {
  return { from: cents, to: cents };
}
