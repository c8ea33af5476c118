import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { rows } from "../access/rows.ts";

/** Every address of the product as the list writes it. */
function patternsOf(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ path, index, children }) => [
    ...(index ? ["/"] : path === undefined ? [] : [path]),
    ...patternsOf(children ?? []),
  ]);
}

/** A new page fails here until somebody wrote down who may see it (`npm run test:access-matrix` then asks it of every visitor). */
test("every route stands in the matrix of who may see it, and nothing else does", () => {
  const patterns = new Set(patternsOf(routes));
  const entered = new Set(rows.map(({ route }) => route));
  expect([...patterns].filter((pattern) => !entered.has(pattern))).toEqual([]);
  expect([...entered].filter((route) => !patterns.has(route))).toEqual([]);
  expect(patterns.size).toBeGreaterThan(80);
});
