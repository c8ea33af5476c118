import { expect, test } from "vitest";
import { actionRows } from "../access/actions/action-rows.ts";
import { actionsInCode, buttonsToldIn } from "./actions-in-code.ts";
import { read, sourceFiles } from "./source.ts";

const named = ({ route, button }: { readonly route: string; readonly button: string }) => `${route} [${button}]`;

/** A new button fails here until somebody wrote down who may press it (`npm run test:access-matrix` then presses it as every visitor). */
test("every action stands in the matrix of who may do it, and nothing else does", () => {
  const inCode = new Set(actionsInCode().map(named));
  const entered = new Set(actionRows.map(named));
  expect([...inCode].filter((action) => !entered.has(action))).toEqual([]);
  expect([...entered].filter((action) => !inCode.has(action))).toEqual([]);
  expect(inCode.size).toBeGreaterThan(200);
});

/** The two that only hand on which button was pressed; what does something with it is told apart elsewhere. */
const handOn = ["app/routes/staff/agenda-manage/answer.server.ts", "app/routes/staff/manage/manage-answer.server.ts"];

/** Otherwise a button could be told apart in a way that the matrix does not see. */
test("whoever reads which button was pressed tells it apart in a way that is seen", () => {
  const readers = sourceFiles("app/routes").filter((path) => /\("_?doe?"\)|typed\.doe?\b/.test(read(path)));
  expect(readers.length).toBeGreaterThan(10);
  expect(readers.filter((path) => !handOn.includes(path) && buttonsToldIn(path).length === 0)).toEqual([]);
});
