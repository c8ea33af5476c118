import { afterAll, beforeAll, expect, test } from "vitest";
import { type Serving, serveAt } from "../serve.ts";
import { givenVisitors, type Visitor } from "../visitors.ts";
import { actionRows } from "./action-rows.ts";
import { actionTable, wrongPresses } from "./action-table.ts";
import { untilQuiet, watchChanges } from "./changes.ts";
import { type FullHouse, givenFullHouse } from "./full-house.ts";
import { type Pressed, press } from "./press.ts";

let product: Serving;
let house: FullHouse;
let visitors: readonly Visitor[];

beforeAll(async () => {
  house = await givenFullHouse();
  visitors = await givenVisitors(house);
  product = await serveAt();
  await untilQuiet();
  await watchChanges();
});
afterAll(() => product?.stop());

test("every action is refused to who may not do it, changes nothing then, and the log tells who tried", async () => {
  const cells: Pressed[] = [];
  const only = process.env.LOKET_ACTIONS;
  const rows = actionRows.filter(({ route, button, on }) => !only || `${route} ${button} ${on}`.includes(only));
  for (const row of rows) cells.push(...(await press(product.origin, house, row, visitors)));
  process.stdout.write(
    `\n${actionTable(
      cells,
      visitors.map(({ name }) => name),
    )}\n\n`,
  );
  process.stdout.write(
    `${cells.length} cells: ${visitors.length} kinds of visitors, ${rows.length} actions on something\n`,
  );
  for (const line of wrongPresses(cells)) process.stdout.write(`${line}\n`);
  expect(wrongPresses(cells)).toEqual([]);
});
