import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import {
  checkHousehold,
  compileScheme,
  impliedAnswers,
  overlayOf,
  schemes,
  withImplied,
  worldFor,
} from "#app/regelingen/contract.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import { walkCheck } from "#tests/harness/check-walk.ts";
import { checkSheets } from "#tests/personas/check-sheets.ts";
import { fullCheck, partCheck } from "#tests/rules/any-check.ts";
import { type CheckState, checkForm, factsToAsk, nextCheckPage, standings } from "../contract.ts";

/** Hundreds of whole checks take a while on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const world = worldFor(calendarDay("2026-07-01"), overlayOf("roosendaal"));
const compiled = schemes.map(compileScheme);
const results = (told: Answers) => checkHousehold(compiled, withImplied(told), world);
const sheetOf = (key: string) => checkSheets.find((sheet) => sheet.key === key)?.answers ?? {};
const state = (answers: Answers, passed: readonly string[] = []): CheckState => ({
  ...{ answers, passed, both: false },
  begun: "2026-07-01T08:00:00Z",
});
const asking = (page: string, current: CheckState) => {
  const found = checkForm.sections.flatMap(({ pages }) => pages).find(({ id }) => id === page);
  return found ? factsToAsk(found, current, world).map(({ id }) => id) : [];
};

/** Nobody who gets no money gets 1.000 euros: a random household that keeps to what the questions say. */
function keptToTheQuestions(full: Answers): Answers {
  const follows = impliedAnswers.flatMap(({ fact, from, value }) => {
    const known = value(full[from] as readonly string[]);
    return known === undefined ? [] : [[fact, known] as const];
  });
  return { ...full, ...Object.fromEntries(follows), gemeente: "roosendaal" };
}

describe("the check of any household", () => {
  test("stops when every scheme is settled, with the verdicts of the whole sheet, and shows no page twice", () => {
    fc.assert(
      fc.property(fullCheck, (full) => {
        const sheet = keptToTheQuestions(full);
        const { pages, told } = walkCheck(sheet, world);
        expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length);
        expect(pages.every(({ facts }) => facts.length > 0)).toBe(true);
        const late = results(sheet);
        results(told).forEach(({ scheme, verdict, settled }, at) => {
          expect([scheme, verdict, settled]).toEqual([scheme, late[at]?.verdict, true]);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("with rough answers and gaps: says nothing that the truth takes back, and has nothing left to ask that would help", () => {
    fc.assert(
      fc.property(partCheck, ({ full, partial }) => {
        const truth = keptToTheQuestions(full);
        const rough = Object.fromEntries(Object.entries(truth).filter(([fact]) => partial[fact] !== undefined));
        const known = ([fact, value]: [string, Known | undefined]) => [
          fact,
          holds(partial[fact], value) ? partial[fact] : value,
        ];
        const { pages, told } = walkCheck(Object.fromEntries(Object.entries(rough).map(known)), world);
        expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length);
        const late = results(truth);
        const rest = results({ ...truth, ...withImplied(told) });
        results(told).forEach(({ scheme, verdict, settled }, at) => {
          if (verdict !== "open") expect([scheme, verdict]).toEqual([scheme, late[at]?.verdict]);
          expect([scheme, rest[at]?.verdict, rest[at]?.settled]).toEqual([scheme, verdict, settled]);
        });
      }),
      { numRuns: 40 },
    );
  });
});

/** A rough answer stands in for the exact one where it holds it: whose questions say 0 euros does not tell of about 1.500. */
function holds(rough: Known | undefined, exact: Known | undefined): boolean {
  if (typeof rough !== "object" || !("from" in rough) || typeof exact !== "number") return false;
  return Number(rough.from) <= exact && exact <= Number(rough.to ?? Number.POSITIVE_INFINITY);
}

describe("a resident", () => {
  test("is asked for the gemeente first", () => {
    expect(nextCheckPage(state({}), world)?.id).toBe("gemeente");
  });

  test("who lives alone hears nothing of a partner, children or housemates", () => {
    const asked = walkCheck(sheetOf("willemijn"), world).pages.flatMap(({ facts }) => facts);
    expect(asked.filter((fact) => /^partner|kinderen|huisgenoten/.test(fact))).toEqual([]);
  });

  test("of 16 is done after a handful of questions", () => {
    expect(walkCheck(sheetOf("yusuf"), world).questions).toBeLessThanOrEqual(6);
  });

  test("who gets no money is not asked how much, and who has no debts not which", () => {
    const asked = walkCheck(sheetOf("selam"), world).pages.flatMap(({ facts }) => facts);
    expect(asked).toContain("inkomenSoorten");
    expect(
      asked.filter((fact) => ["nettoInkomen", "achterstanden", "uitsluiting", "urenBedrijf"].includes(fact)),
    ).toEqual([]);
  });

  test("who has a business is asked for the hours, and who is kept from bijstand by what", () => {
    const owner = {
      ...sheetOf("willemijn"),
      inkomenSoorten: ["bedrijf"],
      werksituatie: "zelfstandig",
      urenBedrijf: 30,
    };
    const asked = walkCheck({ ...owner, situatie: ["bijstand-kan-niet"] }, world).pages.flatMap(({ facts }) => facts);
    expect(asked).toEqual(expect.arrayContaining(["nettoInkomen", "urenBedrijf", "uitsluiting"]));
  });

  test("mostly settles as much with bands as with amounts to the cent", () => {
    const bands: Answers = {
      ...{ nettoInkomen: { from: 50_000, to: 100_000 }, spaargeld: { from: 0, to: 100_000 } },
      ...{ waardeBezittingen: { from: 0, to: 0 }, toetsingsinkomen: { from: 0, to: 2_000_000 } },
      ...{ woonlasten: { from: 40_000, to: 70_000 }, maandenLaagInkomen: { from: 12, to: 35 } },
    };
    const verdicts = (sheet: Answers) => results(walkCheck(sheet, world).told).map(({ verdict }) => verdict);
    expect(verdicts({ ...sheetOf("melissa"), ...bands })).toEqual(verdicts(sheetOf("melissa")));
  });

  test("who knows nothing is asked each thing once, and left with what it hangs on", () => {
    const { pages, told } = walkCheck({ gemeente: "roosendaal" }, world);
    const asked = pages.flatMap(({ facts }) => facts);
    expect(new Set(asked).size).toBe(asked.length);
    expect(
      nextCheckPage(
        state(
          told,
          pages.map(({ page }) => page),
        ),
        world,
      ),
    ).toBeNull();
    const open = results(told).filter(({ verdict }) => verdict === "open");
    expect(open.length).toBeGreaterThan(20);
    expect(open.every(({ openBecause }) => openBecause.includes("facts"))).toBe(true);
  });

  test("who turns out to have a partner after all is asked for the partner then, on a page that was answered too", () => {
    const { told, pages } = walkCheck(sheetOf("willemijn"), world);
    const passed = pages.map(({ page }) => page);
    expect(nextCheckPage(state(told, passed), world)).toBeNull();
    const together = state({ ...told, woontMet: ["partner"] }, passed);
    expect(asking("inkomen", together)).toEqual(["inkomenSoorten", "partnerInkomenSoorten"]);
    expect(nextCheckPage(together, world)).not.toBeNull();
  });

  test("finds on an answered page what still counts, to put it right, and not what a partner who left once told", () => {
    const { told, pages } = walkCheck(sheetOf("ria"), world);
    const alone = state(
      { ...told, woontMet: ["niemand"] },
      pages.map(({ page }) => page),
    );
    expect(asking("bedragen", alone)).toEqual(["nettoInkomen"]);
  });

  test("is not asked again for a page that was passed over", () => {
    const begun = state({ gemeente: "roosendaal" }, ["gemeente"]);
    const page = nextCheckPage(begun, world);
    expect(nextCheckPage(state(begun.answers, ["gemeente", page?.id ?? ""]), world)?.id).not.toBe(page?.id);
  });

  test("sees the schemes in one order, whatever was answered", () => {
    const order = schemes.map(({ id }) => id);
    expect(standings(state({}), world).map(({ scheme }) => scheme)).toEqual(order);
    const young = standings(state({ geboortedatum: "2015-01-01", woontMet: ["niemand"] }), world);
    expect(young.map(({ scheme }) => scheme)).toEqual(order);
    expect(young.find(({ scheme }) => scheme === "aow")?.standing).toBe("no");
  });
});
