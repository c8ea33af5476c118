import { type Atom, type Counted, cellsOf, nameOf, readCell, tableOf } from "./counted.ts";
import { withDifferences } from "./differences.ts";
import { Search } from "./search.ts";
import { stagesUntil } from "./stages.ts";

/**
 * Which cells of a year may not be published, up to the end of a quarter (0 to 3). Every count of 1 to 4 is hidden, and for each of them two other worlds are chosen between which
 * it differs by `apart`: the cells that differ there are hidden too, so all that is shown fits every one of these worlds. A hidden cell does
 * not tell why it is. The quarters are gone through as they are published: what was shown at the end of one stays shown, and nothing of
 * later ones changes it. When a half year or year is over, either it is hidden or a counterpart in its last quarter: what is missed least.
 */
export function hiddenCells(atoms: readonly Atom[], counted: readonly Counted[], last: number): ReadonlySet<string> {
  const table = withDifferences(tableOf(atoms, counted), counted);
  const search = new Search(table, cellsOf(table));
  for (const stage of stagesUntil(last)) search.settle(stage);
  return new Set(
    [...search.hidden].flatMap((cell) =>
      table.counted[readCell(table, cell).counted]?.less === null ? [nameOf(table, cell)] : [],
    ),
  );
}
