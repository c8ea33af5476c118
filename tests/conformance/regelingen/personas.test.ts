import { describe, expect, test } from "vitest";
import { catalogue, knownProblem } from "#app/facts/contract.ts";
import { checkHousehold, compileScheme, overlayOf, schemes, withImplied, worldFor } from "#app/regelingen/contract.ts";
import { checkDay, countQuestions } from "#tests/bench/check/questions.ts";
import { walkCheck } from "#tests/harness/check-walk.ts";
import { checkSheets } from "#tests/personas/check-sheets.ts";
import { verdictTable } from "#tests/personas/verdict-table.ts";

const compiled = schemes.map(compileScheme);
const verdictsOf = (answers: Parameters<typeof withImplied>[0], gemeente: string) =>
  checkHousehold(compiled, answers, worldFor(checkDay, overlayOf(gemeente)));

const head = `# What every scheme says of the fourteen personas on 1 July 2026

Written by \`npm run test:conformance -- tests/conformance/regelingen/personas.test.ts -u\` and read by people: a change here is a change of what
residents are told. "doorslag" names the conditions that are not met, or keep it open. The answers stand in \`check-sheets.ts\`; limits of gemeenten are demo values.
`;

describe("the fourteen personas", () => {
  test("hear of every scheme what was read and agreed", async () => {
    const tables = checkSheets.map(verdictTable).join("\n\n");
    await expect(`${head}\n${tables}\n`).toMatchFileSnapshot("../../personas/verdicts.md");
  });

  test.each(checkSheets.map((sheet) => [sheet.key, sheet] as const))(
    "%s has a whole and possible sheet",
    (_key, sheet) => {
      const { gemeente: _, ...household } = sheet.answers;
      const problems = Object.entries(household).map(([id, known]) => {
        const fact = catalogue.get(id);
        return fact ? knownProblem(fact, known) : `no fact ${id}`;
      });
      expect(problems.filter((problem) => problem !== null)).toEqual([]);
      for (const { scheme, settled } of verdictsOf(sheet.answers, sheet.gemeente))
        expect([scheme, settled]).toEqual([scheme, true]);
    },
  );

  test.each(checkSheets.map((sheet) => [sheet.key, sheet] as const))(
    "%s, asked one page after the other, hears what the whole sheet says, and tells nothing that is not on it",
    (_key, { gemeente, answers }) => {
      const { pages, told } = walkCheck(answers, worldFor(checkDay, overlayOf(gemeente)));
      expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length);
      expect(pages.flatMap(({ facts }) => facts).filter((fact) => answers[fact] === undefined)).toEqual([]);
      const verdicts = (known: typeof answers) =>
        verdictsOf(withImplied(known), gemeente).map(({ scheme, verdict }) => `${scheme} ${verdict}`);
      expect(verdicts(told)).toEqual(verdicts(answers));
    },
  );

  test("are done after 14 questions in the middle and never more than 24, the gemeente counted", () => {
    const { questions, ofAll } = countQuestions();
    expect(questions.median).toBeLessThanOrEqual(14);
    expect(questions.max).toBeLessThanOrEqual(24);
    expect(ofAll).toBe(32);
  });
});
