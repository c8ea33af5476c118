import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkHousehold,
  compileScheme,
  impliedAnswers,
  overlayOf,
  schemes,
  withImplied,
  worldFor,
} from "#app/regelingen/contract.ts";
import type { Answers } from "#app/rules/contract.ts";
import { checkDay } from "#tests/bench/check/questions.ts";
import { walkCheck } from "#tests/harness/check-walk.ts";
import { checkSheets } from "#tests/personas/check-sheets.ts";
import { fullCheck } from "#tests/rules/any-check.ts";

const compiled = schemes.map(compileScheme);
const others = fc.sample(fullCheck, { numRuns: 400, seed: 7 });
const other = (at: number): Answers => others[at % others.length] ?? {};

/** What was told before, and for the rest a mixture of this persona and somebody else. */
function completion(sheet: Answers, before: Answers, at: number): Answers {
  const own = at % 3 === 0 ? 10 : 6;
  const rest = Object.entries(other(at)).map(([fact, known], place) => {
    const die = (at * 31 + place * 17 + (at >> 3) * 7) % 10;
    return [fact, die < own && sheet[fact] !== undefined ? sheet[fact] : known] as const;
  });
  return { ...Object.fromEntries(rest), ...before };
}

/** With this answer, all else the same but what follows from it. */
function answered(rest: Answers, before: Answers, fact: string, known: Answers[string]): Answers {
  const hanging = impliedAnswers.filter((implied) => implied.from === fact && before[implied.fact] === undefined);
  const free = Object.fromEntries(hanging.map((implied) => [implied.fact, undefined]));
  const followed = withImplied({ ...rest, ...free, [fact]: known });
  const filled = hanging.filter((implied) => followed[implied.fact] === undefined);
  return { ...followed, ...Object.fromEntries(filled.map((implied) => [implied.fact, rest[implied.fact]])) };
}

/** For every question there is somebody who told the same so far, and would hear something else by another answer. */
test.each(checkSheets.map((sheet) => [sheet.key, sheet] as const))(
  "%s is asked nothing that could not matter",
  (_key, { gemeente, answers: sheet }) => {
    const world = worldFor(checkDay, overlayOf(gemeente));
    const heard = (answers: Answers) =>
      JSON.stringify(
        checkHousehold(compiled, answers, world).map(({ verdict, openBecause }) => [verdict, openBecause]),
      );
    const matters = (fact: string, before: Answers) =>
      others.some((_, at) => {
        const rest = completion(sheet, before, at);
        const one = heard(answered(rest, before, fact, sheet[fact]));
        return [1, 14, 27, 40].some((step) => heard(answered(rest, before, fact, other(at + step)[fact])) !== one);
      });
    const { pages } = walkCheck(sheet, world);
    const idle = pages.flatMap(({ facts, before }) =>
      facts.filter((fact) => fact !== "gemeente" && !matters(fact, before)),
    );
    expect(idle).toEqual([]);
  },
);
