import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { actionRows } from "../../access/actions/action-rows.ts";
import { wrongPresses } from "../../access/actions/action-table.ts";
import { untilQuiet, watchChanges, watchNoMore } from "../../access/actions/changes.ts";
import { type FullHouse, givenFullHouse } from "../../access/actions/full-house.ts";
import { type Pressed, press } from "../../access/actions/press.ts";
import type { VisitorName } from "../../access/visitor-names.ts";
import { givenVisitors, type Visitor } from "../../access/visitors.ts";
import { visit as product } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

/** One of each kind; `npm run test:access-matrix` presses every button as everybody. */
const some: readonly VisitorName[] = ["nobody", "code", "stranger", "consulent", "teamleider", "beheerder", "gemeente"];
let origin = "";
let house: FullHouse;
let visitors: readonly Visitor[];

beforeAll(async () => {
  origin = await product();
  house = await givenFullHouse();
  visitors = (await givenVisitors(house, new Date())).filter(({ name }) => some.includes(name));
  await untilQuiet();
  await watchChanges();
});
afterAll(watchNoMore);

test("whoever may not press a button changes nothing with it, hears nothing, and stands in the log", async () => {
  const cells: Pressed[] = [];
  for (const row of actionRows.filter(({ short }) => short)) cells.push(...(await press(origin, house, row, visitors)));
  expect(wrongPresses(cells)).toEqual([]);
  expect(cells.length).toBeGreaterThan(80);
});
