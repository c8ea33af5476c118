import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import type { Answers } from "#app/rules/contract.ts";
import { checkSheets } from "#tests/personas/check-sheets.ts";
import { fullCheck, partCheck } from "#tests/rules/any-check.ts";
import {
  checkHousehold,
  compileScheme,
  figureSetText,
  overlayOf,
  receiptOf,
  recompute,
  recomputer,
  ruleSetText,
  savedCheck,
  schemes,
  traceOf,
  worldFor,
  worldWith,
} from "../contract.ts";

const compiled = schemes.map(compileScheme);
const world = worldFor(calendarDay("2026-11-26"), overlayOf("roosendaal"));
const receipt = receiptOf(world, "roosendaal", "demo");

describe("a saved check", () => {
  test("says the same from what was stored with it: verdicts, amounts and every reason", () => {
    const fromStored = recomputer({ rules: ruleSetText(), figures: figureSetText(world) }, receipt);
    const told = fc.oneof(
      fullCheck,
      partCheck.map(({ partial }) => partial),
    );
    fc.assert(
      fc.property(told, (answers) => {
        const again = fromStored(JSON.parse(JSON.stringify(answers)));
        expect(again.map(({ trace: _, ...result }) => result)).toEqual(checkHousehold(compiled, answers, world));
        expect(again.map(({ trace }) => trace)).toEqual(compiled.map((one) => traceOf(one, answers, world)));
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  test("keeps what follows from an answer: who gets no money was not asked how much, and hears the same years later", () => {
    const sheet: Answers = checkSheets.find(({ key }) => key === "selam")?.answers ?? {};
    const { nettoInkomen: _, uitsluiting: __, achterstanden: ___, ...told } = sheet;
    const saved = savedCheck(told, world, "roosendaal", "demo");
    expect(saved.results).toEqual(checkHousehold(compiled, sheet, world));
    const stored = { rules: ruleSetText(), figures: figureSetText(world) };
    const again = recompute(stored, saved.receipt, saved.answers);
    expect(again.map(({ trace: _, ...result }) => result)).toEqual(saved.results);
  });

  test("is what it was after the gemeente raised a limit; the new one has a receipt of its own", () => {
    // given Audrey, with a net income of € 1.600, in a gemeente with a limit of 110 % for its participation scheme
    const scheme = "maatschappelijke-participatie";
    const audrey = {
      ...{ geboortedatum: "1985-02-03", woontMet: ["niemand"], woonsituatie: "sociale-huur", verblijf: "nederlander" },
      ...{ nettoInkomen: 160_000, spaargeld: 0, waardeBezittingen: 0, schuldbedrag: 0 },
    };
    const before = worldWith(world, { [scheme]: { percentage: 110 } });
    const after = worldWith(world, { [scheme]: { percentage: 120 } });
    const saved = savedCheck(audrey, before, "roosendaal", "1");
    const then = { rules: ruleSetText(), figures: figureSetText(before) };

    // when the limit is raised to 120 %, and both checks are looked at again
    const later = savedCheck(audrey, after, "roosendaal", "2");
    const verdict = (results: readonly { scheme: string; verdict: string }[]) =>
      results.find((one) => one.scheme === scheme)?.verdict;

    // then the first still says no, the second does not, and one receipt does not open the rules of the other
    expect(verdict(recompute(then, saved.receipt, saved.answers))).toBe("no");
    expect(verdict(later.results)).toBe("yes");
    expect(later.receipt.figures).not.toBe(saved.receipt.figures);
    expect(() => recompute(then, later.receipt, audrey)).toThrow("figure set");
  });
});
