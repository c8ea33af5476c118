import { afterAll, beforeAll, expect, test } from "vitest";
import { givenHouse, type House } from "./house.ts";
import { rows } from "./rows.ts";
import { type Serving, serveAt } from "./serve.ts";
import { givenVisitors, type Visitor } from "./visitors.ts";
import { type Cell, table, visit, wrong } from "./walk.ts";

let product: Serving;
let house: House;
let visitors: readonly Visitor[];

beforeAll(async () => {
  house = await givenHouse();
  visitors = await givenVisitors(house);
  product = await serveAt();
});
afterAll(() => product?.stop());

test("every address answers every visitor as it should, and the log tells who was refused", async () => {
  const cells: Cell[] = [];
  for (const row of rows) for (const visitor of visitors) cells.push(await visit(product.origin, house, row, visitor));
  process.stdout.write(
    `\n${table(
      cells,
      house,
      visitors.map(({ name }) => name),
    )}\n\n`,
  );
  process.stdout.write(`${cells.length} cells: ${visitors.length} kinds of visitors at ${rows.length} addresses\n`);
  for (const line of wrong(cells, house)) process.stdout.write(`${line}\n`);
  expect(wrong(cells, house)).toEqual([]);
});
