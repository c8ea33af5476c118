import fc from "fast-check";
import solver from "javascript-lp-solver";
import { expect, test } from "vitest";
import { type Atom, type Counted, cellName, halfScope, quarterOf, quarterScope, yearScope } from "./counted.ts";
import { hiddenCells } from "./hidden-cells.ts";

const settled = { outcome: ["granted", "refused"] };
const counted: readonly Counted[] = [
  { id: "all", when: {}, split: false },
  { id: "granted", when: { outcome: ["granted"] }, split: false },
  { id: "refused", when: { outcome: ["refused"] }, split: false },
  { id: "withdrawn", when: { outcome: ["withdrawn"] }, split: false },
  { id: "settled", when: settled, split: false },
  { id: "desk", when: { channel: ["desk"] }, split: true },
  { id: "web", when: { channel: ["web"] }, split: true },
];
/** What anybody takes off each other. */
const rests = [
  ["all", "settled"],
  ["settled", "granted"],
  ["all", "granted"],
  ["all", "refused"],
  ["all", "withdrawn"],
  ["all", "desk"],
] as const;

/** Every case that there could be in these months. */
const everywhere = (
  months: readonly number[],
  gemeenten: readonly string[],
  channels: readonly { channel?: string }[],
) =>
  months.flatMap((month) =>
    gemeenten.flatMap((gemeente) =>
      ["granted", "refused", "withdrawn"].flatMap((outcome) =>
        channels.map((channel): Atom => ({ month, gemeente, type: { outcome, ...channel }, count: 1 })),
      ),
    ),
  );
const aWorld = (all: readonly Atom[], of: fc.Arbitrary<number>): fc.Arbitrary<Atom[]> =>
  fc
    .array(of, { minLength: all.length, maxLength: all.length })
    .map((counts) => all.map((atom, at) => ({ ...atom, count: counts[at] as number })));
const few = fc.constantFrom(0, 0, 0, 1, 2, 7);
const many = fc.constantFrom(0, 1, 2, 5, 9);

/** By hand: in which published cells a case is. Of the first quarter only months and itself are known; the world of a year has more months. */
function cellsWith({ month, gemeente, type }: Atom): string[] {
  const ofYear = type.channel === undefined;
  const longer = [quarterScope(quarterOf(month)), ...(ofYear ? [halfScope(Math.floor(month / 6)), yearScope] : [])];
  return counted
    .filter(({ when }) => Object.entries(when).every(([name, values]) => values.includes(type[name] ?? "")))
    .flatMap(({ id, split }) => [
      ...longer.map((scope) => cellName(scope, "", id)),
      ...(split ? [] : [...longer.map((scope) => cellName(scope, gemeente, id)), cellName(month, "", id)]),
    ]);
}

function sums(atoms: readonly Atom[]): Map<string, number> {
  const cells = new Map<string, number>();
  for (const atom of atoms) for (const cell of cellsWith(atom)) cells.set(cell, (cells.get(cell) ?? 0) + atom.count);
  return cells;
}

/** How far apart the least and the most are that the sum of some cells less others can be, for who sees every cell that is shown. */
function widthOf(goal: (atom: Atom) => number, atoms: readonly Atom[], hidden: ReadonlySet<string>): number {
  const cells = sums(atoms);
  const constraints = Object.fromEntries(
    [...cells].filter(([at]) => !hidden.has(at)).map(([at, equal]) => [at, { equal }]),
  );
  const variables = Object.fromEntries(
    atoms.map((atom, at) => [
      `x${at}`,
      { ...Object.fromEntries(cellsWith(atom).map((name) => [name, 1])), goal: goal(atom) },
    ]),
  );
  const ints = Object.fromEntries(atoms.map((_, at) => [`x${at}`, 1 as const]));
  const solved = (opType: "min" | "max") =>
    solver.Solve({ optimize: "goal", opType, constraints, variables, ints }) as { bounded: boolean; result: number };
  const most = solved("max");
  return most.bounded ? most.result - solved("min").result : Number.POSITIVE_INFINITY;
}

const isIn = (atom: Atom, cell: string) => (cellsWith(atom).includes(cell) ? 1 : 0);
const isSmall = (count: number) => count > 0 && count < 5;

function expectUnknown(atoms: readonly Atom[], hidden: ReadonlySet<string>): number {
  const cells = sums(atoms);
  let looked = 0;
  for (const [cell, count] of cells) {
    if (isSmall(count)) {
      looked += 1;
      expect(hidden).toContain(cell);
      expect([cell, widthOf((atom) => isIn(atom, cell), atoms, hidden) >= 5]).toEqual([cell, true]);
    }
    const [scope, gemeente, id] = cell.split("|") as [string, string, string];
    for (const [whole, part] of rests.filter(([of]) => of === id)) {
      const other = cellName(Number(scope), gemeente, part);
      if (!cells.has(other) || !isSmall(count - (cells.get(other) ?? 0))) continue;
      looked += 1;
      const width = widthOf((atom) => isIn(atom, cell) - isIn(atom, other), atoms, hidden);
      expect([cell, "less", part, whole, width >= 5]).toEqual([cell, "less", part, whole, true]);
    }
  }
  return looked;
}

const quarter = everywhere([0, 1, 2], ["zundert", "rucphen"], [{ channel: "desk" }, { channel: "web" }]);
const year = everywhere([0, 1, 4, 7, 10], ["zundert", "rucphen"], [{}]);

test.each([
  ["few", "quarter", aWorld(quarter, few), 11],
  ["many", "quarter", aWorld(quarter, many), 12],
  ["few", "year", aWorld(year, few), 13],
  ["many", "year", aWorld(year, many), 14],
])(
  "who sees all that is shown of %s cases of a %s cannot tell a count of 1 to 4, nor what is left of one without another",
  (_, period, worlds, seed) => {
    const looked = fc
      .sample(worlds, { numRuns: 5, seed })
      .map((atoms) => expectUnknown(atoms, hiddenCells(atoms, counted, period === "year" ? 3 : 0)));
    expect(looked.reduce((sum, one) => sum + one)).toBeGreaterThan(5);
  },
);

test("what was published at the end of a quarter is not changed by later ones", () => {
  fc.assert(
    fc.property(aWorld(year, few), (atoms) => {
      const whole = hiddenCells(atoms, counted, 3);
      const known = [
        { last: 0, months: [0, 1, 2], scopes: [0, 1, 2, quarterScope(0)] },
        { last: 1, months: [0, 1, 2, 3, 4, 5], scopes: [3, 4, 5, quarterScope(1), halfScope(0)] },
        { last: 2, months: [6, 7, 8], scopes: [6, 7, 8, quarterScope(2)] },
      ];
      for (const { last, months, scopes } of known) {
        const then = hiddenCells(
          atoms.filter(({ month }) => months.includes(month)),
          counted,
          last,
        );
        const of = (cells: ReadonlySet<string>) =>
          [...cells].filter((cell) => scopes.includes(Number(cell.split("|")[0]))).sort();
        expect(of(then)).toEqual(of(whole));
      }
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("where each quarter of a small gemeente is hidden, its year is told", () => {
  const each = (outcome: string, count: number) =>
    [1, 4, 7, 10].map((month): Atom => ({ month, gemeente: "zundert", type: { outcome }, count }));
  const hidden = hiddenCells([...each("granted", 40), ...each("withdrawn", 2)], counted, 3);
  const isHidden = (scope: number, id: string) => hidden.has(cellName(scope, "", id));
  expect([0, 1, 2, 3].map((at) => isHidden(quarterScope(at), "withdrawn"))).toEqual([true, true, true, true]);
  expect(["all", "granted", "settled", "withdrawn"].map((id) => isHidden(yearScope, id))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("two counts are not both told where few are left of the one without the other", () => {
  // given seventeen of twenty that were settled, and three of whom no figure tells
  const some = (outcome: string, count: number): Atom => ({ month: 1, gemeente: "zundert", type: { outcome }, count });
  const told = counted.filter(({ id }) => ["all", "settled"].includes(id));
  const open = (left: number) => {
    const hidden = hiddenCells([some("granted", 17), some("referred", left)], told, 0);
    return ["all", "settled"].filter((id) => hidden.has(cellName(quarterScope(0), "", id)));
  };
  expect(open(3)).not.toEqual([]);
  expect(open(5)).toEqual([]);
});
