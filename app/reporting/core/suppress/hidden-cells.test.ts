import fc from "fast-check";
import solver from "javascript-lp-solver";
import { expect, test } from "vitest";
import { type Atom, type Counted, cellsOf, tableOf } from "./counted.ts";
import { hiddenCells } from "./hidden-cells.ts";

const counted: readonly Counted[] = [
  { id: "all", when: {}, split: false },
  { id: "granted", when: { outcome: ["granted"] }, split: false },
  { id: "refused", when: { outcome: ["refused"] }, split: false },
  { id: "desk", when: { channel: ["desk"] }, split: true },
  { id: "web", when: { channel: ["web"] }, split: true },
];
const gemeenten = ["zundert", "rucphen", "moerdijk"];
const types = ["granted", "refused"].flatMap((outcome) => ["desk", "web"].map((channel) => ({ outcome, channel })));

/** Every case that there could be: a quarter of three gemeenten. */
const everywhere = ([0, 1, 2] as const).flatMap((month) =>
  gemeenten.flatMap((gemeente) => types.map((type) => ({ month, gemeente, type, count: 1 }))),
);
const aWorld = (of: fc.Arbitrary<number>): fc.Arbitrary<Atom[]> =>
  fc
    .array(of, { minLength: everywhere.length, maxLength: everywhere.length })
    .map((counts) => everywhere.map((atom, at) => ({ ...atom, count: counts[at] as number })));
const sparse = aWorld(fc.constantFrom(0, 0, 0, 1, 2, 7));
const full = aWorld(fc.constantFrom(0, 1, 3, 6, 9, 14));

/** The least and the most that a cell can hold, for who sees every cell that is shown. */
function boundsOf(cell: string, atoms: readonly Atom[], hidden: ReadonlySet<string>): [number, number] {
  const cells = cellsOf(tableOf(atoms, counted), tableOf(atoms, counted).groups);
  const inCells = everywhere.map((atom) => [
    ...cellsOf(tableOf([atom], counted), tableOf([atom], counted).groups).keys(),
  ]);
  const every = new Set(inCells.flat());
  const constraints = Object.fromEntries(
    [...every].filter((at) => !hidden.has(at)).map((at) => [at, { equal: cells.get(at) ?? 0 }]),
  );
  const variables = Object.fromEntries(
    inCells.map((into, at) => [
      `x${at}`,
      { ...Object.fromEntries(into.map((name) => [name, 1])), goal: into.includes(cell) ? 1 : 0 },
    ]),
  );
  const ints = Object.fromEntries(inCells.map((_, at) => [`x${at}`, 1 as const]));
  const solved = (opType: "min" | "max") =>
    solver.Solve({ optimize: "goal", opType, constraints, variables, ints }) as { bounded: boolean; result: number };
  const most = solved("max");
  return [solved("min").result, most.bounded ? most.result : Number.POSITIVE_INFINITY];
}

test.each([
  ["few", sparse, 11],
  ["many", full, 12],
])("who sees all that is shown of %s cases cannot tell a count of 1 to 4", (_, worlds, seed) => {
  for (const atoms of fc.sample(worlds, { numRuns: 3, seed })) {
    const hidden = hiddenCells(atoms, counted);
    const table = tableOf(atoms, counted);
    for (const [cell, count] of cellsOf(table, table.groups)) {
      if (count >= 5) continue;
      // then it is hidden, and lies anywhere in a stretch of five or more
      expect(hidden).toContain(cell);
      const [least, most] = boundsOf(cell, atoms, hidden);
      expect([cell, most - least >= 5]).toEqual([cell, true]);
      expect(least).toBeLessThanOrEqual(count);
    }
  }
});
