import { beforeAll, expect, test, vi } from "vitest";
import { givenHouse, type House } from "../../access/house.ts";
import { rows } from "../../access/rows.ts";
import type { VisitorName } from "../../access/visitor-names.ts";
import { givenVisitors, type Visitor } from "../../access/visitors.ts";
import { type Cell, visit, wrong } from "../../access/walk.ts";
import { visit as product } from "./running.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

/** One of each kind; `npm run test:access-matrix` sends everybody everywhere. */
const some: readonly VisitorName[] = [
  "nobody",
  "code",
  "stranger",
  "over",
  "consulent",
  "auditor",
  "gemeente",
  "strayed",
];
let origin = "";
let house: House;
let visitors: readonly Visitor[];

beforeAll(async () => {
  origin = await product();
  house = await givenHouse();
  visitors = (await givenVisitors(house, new Date())).filter(({ name }) => some.includes(name));
});

test("a stranger, an old session, a colleague of elsewhere and a guessed address get the same 404 or login, and the log says so", async () => {
  const cells: Cell[] = [];
  for (const row of rows.filter(({ short }) => short))
    for (const visitor of visitors) cells.push(await visit(origin, house, row, visitor));
  expect(wrong(cells, house)).toEqual([]);
  expect(cells.length).toBeGreaterThan(50);
});
