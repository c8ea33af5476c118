import { type Atom, type Counted, cellName, cellsOf, tableOf } from "./counted.ts";
import { apart, shiftsFor, type Target } from "./shifts.ts";

/**
 * Which cells of a quarter may not be published. Every count of 1 to 4 is hidden, and for each of them another world is chosen in which
 * it is `apart` higher (`shiftsFor`): the cells that differ there are hidden too, so all that is shown fits both. A hidden cell does not
 * tell why it is. Half years and years are hidden where one of their quarters is, so what is shown of them adds nothing.
 */
export function hiddenCells(atoms: readonly Atom[], counted: readonly Counted[]): ReadonlySet<string> {
  const table = tableOf(atoms, counted);
  const hidden = new Set<string>();
  /** How far the shifts so far move a cell. */
  const moved = new Map<string, number>();
  const waiting = new Map(smallCells(table));
  for (const [cell, target] of waiting) {
    if ((moved.get(cell) ?? 0) >= apart) continue;
    const worlds = shiftsFor(table, target).map((shift) => cellsOf(table, shift));
    const costs = worlds.map((world) => costOf(world, hidden, (at) => waiting.has(at) && (moved.get(at) ?? 0) < apart));
    const best = worlds[costs.indexOf(Math.min(...costs))] ?? new Map<string, number>();
    for (const [at, by] of best) {
      hidden.add(at);
      moved.set(at, Math.max(moved.get(at) ?? 0, Math.abs(by)));
    }
  }
  return hidden;
}

type Table = ReturnType<typeof tableOf>;

/** The whole Werkplein first, then the gemeenten, then the months. */
function smallCells(table: Table): [string, Target][] {
  const cells = cellsOf(table, table.groups);
  const gemeenten = [...new Set(table.groups.map(({ gemeente }) => gemeente))].sort();
  const places: Omit<Target, "counted">[] = [
    { month: null, gemeente: "" },
    ...gemeenten.map((gemeente) => ({ month: null, gemeente })),
    ...[0, 1, 2].map((month) => ({ month, gemeente: "" })),
  ];
  return places.flatMap((place) =>
    table.counted.flatMap(({ id }, at): [string, Target][] => {
      const cell = cellName(place.month, place.gemeente, id);
      const count = cells.get(cell) ?? 0;
      return count > 0 && count < apart ? [[cell, { ...place, counted: at }]] : [];
    }),
  );
}

/**
 * What it costs to hide these too: the whole Werkplein is missed most, a split of it and a month least. A world that moves another
 * small cell far enough as well saves the search for that one.
 */
function costOf(
  world: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
  waits: (cell: string) => boolean,
): number {
  let cost = 0;
  for (const [cell, by] of world) {
    if (!hidden.has(cell)) cost += missed(cell);
    if (Math.abs(by) >= apart && waits(cell)) cost -= missed(cell) + 8;
  }
  return cost;
}

function missed(cell: string): number {
  if (!cell.startsWith("q|")) return 1;
  return cell.includes("/") ? 2 : cell.startsWith("q||") ? 40 : 4;
}
