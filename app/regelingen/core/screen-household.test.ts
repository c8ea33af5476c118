import { describe, expect, test } from "vitest";
import { calendarDay } from "#app/kernel/day.ts";
import type { Answers, World } from "#app/rules/contract.ts";
import {
  ageAnswers,
  changedSchemes,
  explainChange,
  isGain,
  type Look,
  overlayOf,
  parameters,
  presumed,
  presumedVerdicts,
  rankOf,
  ruleBook,
  ruleSetText,
  type SchemeChange,
  type SchemeRule,
  withLastKnown,
  worldFor,
  worldWith,
} from "../contract.ts";

const rules = JSON.parse(ruleSetText()) as SchemeRule[];
const book = ruleBook(rules);
const day = (text: string) => worldFor(calendarDay(text), overlayOf("roosendaal"));
const answered = calendarDay("2026-07-15");

/** Fatima, alone on € 1.300 a month since 33 months. */
const fatima: Answers = {
  ...{ geboortedatum: "1985-02-03", woontMet: ["niemand"], woonsituatie: "sociale-huur", verblijf: "nederlander" },
  ...{ nettoInkomen: 130_000, spaargeld: 0, waardeBezittingen: 0, schuldbedrag: 0, volgtOpleiding: "nee" },
  ...{ maandenLaagInkomen: 33, iitAfgelopenJaar: false, uitsluiting: ["geen"], situatie: ["geen"] },
};

function look(answers: Answers, world: World, by = book): Look {
  const known = withLastKnown(world, parameters);
  return {
    book: by,
    world: known,
    presumed: presumed(known.figures, world.today),
    answers: ageAnswers(answers, answered, world.today),
  };
}

function changes(earlier: Look, later: Look): SchemeChange[] {
  const [were, are] = [presumedVerdicts(earlier), presumedVerdicts(later)];
  return changedSchemes(earlier.book, were, later.book, are).map((scheme) => explainChange(scheme, earlier, later));
}

describe("a screening", () => {
  test("sees that the individuele inkomenstoeslag reached its third year, on the day and not before", () => {
    // given Fatima, who answered on 15 July: 33 months
    const then = look(fatima, day("2026-07-15"));
    // then nothing changed on 14 October; on 15 October three whole months passed
    expect(changes(then, look(fatima, day("2026-10-14")))).toEqual([]);
    expect(changes(then, look(fatima, day("2026-10-15")))).toEqual([
      {
        ...{ scheme: "individuele-inkomenstoeslag", from: "no", to: "yes", figures: [] },
        conditions: [{ name: "langLaagInkomen", from: "notMet", to: "met" }],
        facts: [{ fact: "maandenLaagInkomen", from: 33, to: 36 }],
      },
    ]);
  });

  test("still sees it when the norms of the new year are not known: as something that waits for them; nothing else is news", () => {
    const found = changes(look(fatima, day("2026-07-15")), look(fatima, day("2027-01-01")));
    expect(found).toMatchObject([{ scheme: "individuele-inkomenstoeslag", from: "no", to: "open", expected: "yes" }]);
    expect(rankOf(found)).toBe(0);
    // and in the month in which they are known it is not told again
    const known = presumed(withLastKnown(day("2027-01-01"), parameters).figures, calendarDay("2027-02-01"));
    const inFebruary = { ...look(fatima, day("2027-02-01")), world: known };
    expect(changes(look(fatima, day("2027-01-01")), inFebruary)).toEqual([]);
  });

  test("tells which figure moved when a gemeente raised its limit, and tells nobody that something ended", () => {
    // given € 1.600 a month, over 110 % of the norm and under 120 %
    const scheme = "maatschappelijke-participatie";
    const richer = { ...fatima, nettoInkomen: 160_000, maandenLaagInkomen: 0 };
    const low = look(richer, worldWith(day("2026-11-01"), { [scheme]: { percentage: 110 } }));
    const high = look(richer, worldWith(day("2026-12-01"), { [scheme]: { percentage: 120 } }));
    const up = changes(low, high);
    expect(up).toMatchObject([{ scheme, from: "no", to: "yes", facts: [] }]);
    expect(up[0]?.figures).toEqual([{ key: `lokaal.${scheme}.percentage`, from: 110, to: 120 }]);
    expect([rankOf(up), up.every(isGain), changes(high, low).filter(isGain)]).toEqual([0, true, []]);
  });

  test("finds what was missed: a scheme that the check of that time did not know", () => {
    const older = ruleBook(
      rules.filter(({ scheme }) => scheme !== "leergeld" && scheme !== "maatschappelijke-participatie"),
    );
    const found = changes(look(fatima, day("2026-07-15"), older), look(fatima, day("2026-07-16")));
    expect(found).toMatchObject([{ scheme: "maatschappelijke-participatie", from: null, to: "yes" }]);
  });

  test("lets a band grow at both ends, and does not know a year later whether there was an individuele inkomenstoeslag again", () => {
    const rough: Answers = { maandenLaagInkomen: { from: 36, to: null }, iitAfgelopenJaar: true, nettoInkomen: 1 };
    const eleven = ageAnswers(rough, answered, calendarDay("2027-07-14"));
    expect(eleven).toEqual({ ...rough, maandenLaagInkomen: { from: 47, to: null } });
    const twelve = ageAnswers(rough, answered, calendarDay("2027-07-15"));
    expect(twelve).toMatchObject({ maandenLaagInkomen: { from: 48 }, iitAfgelopenJaar: { unknown: true } });
    expect(ageAnswers(rough, answered, calendarDay("2026-06-01"))).toBe(rough);
  });
});
