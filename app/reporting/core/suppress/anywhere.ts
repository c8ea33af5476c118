import { type Group, type Place, type Table, unlike } from "./counted.ts";
import { apart } from "./small.ts";
import type { Target, Unit, Worlds } from "./worlds.ts";

type Price = (unit: Unit) => number;
const donorsTried = 30;
const sortsTried = 3;

/**
 * Cases that stood in any other month or gemeente, and in this cell after all, or the other way round; with another sort that goes back where
 * that costs less. Each by the way that costs least. More of them may leave a place than there are: who chooses among them looks at that.
 */
export function fromAnywhere(table: Table, target: Target, months: readonly number[], price: Price): Worlds {
  const isInside = ({ type }: Place) => (table.within[type] ?? []).includes(target.counted);
  const isHere = ({ month, gemeente }: Place) =>
    (target.month === null ? target.months.includes(month) : month === target.month) &&
    (target.gemeente === 0 || gemeente === target.gemeente);
  const groups = table.groups.filter(({ month }) => months.includes(month));
  const here = groups.filter(isHere);
  const there = groups.filter((group) => !isHere(group));
  const own = here.filter(isInside);
  const donors = there.filter(isInside).sort((a, b) => a.count - b.count);
  const moved = (some: readonly Group[], goals: readonly Group[], back: readonly Group[]) =>
    some.flatMap((group) => {
      const ways = onePerPlace(goals).flatMap((goal) => waysTo(table, group, goal, back));
      return cheapest(ways, price, group.count);
    });
  return {
    up: moved(
      donors.slice(0, donorsTried),
      own,
      here.filter((group) => !isInside(group)),
    ),
    down: moved(
      own,
      there,
      there.filter((group) => !isInside(group)),
    ),
  };
}

function onePerPlace(groups: readonly Group[]): Group[] {
  return [...new Map(groups.map((group) => [`${group.month} ${group.gemeente}`, group])).values()];
}

/** By itself, or with one that stands there and goes back: of the sorts that differ least. */
function waysTo(
  table: Table,
  { count: _, ...from }: Group,
  { month, gemeente }: Place,
  back: readonly Group[],
): Unit[] {
  const move = { from, to: { month, gemeente, type: from.type } };
  const returning = back
    .filter((group) => group.month === month && group.gemeente === gemeente)
    .sort((a, b) => unlike(table, a.type, from.type) - unlike(table, b.type, from.type))
    .slice(0, sortsTried)
    .map(({ type }) => [move, { from: { month, gemeente, type }, to: { ...from, type } }]);
  return [[move], ...returning];
}

function cheapest(units: readonly Unit[], price: Price, times: number): Unit[] {
  const [best] = units.map((unit) => ({ unit, cost: price(unit) })).sort((a, b) => a.cost - b.cost);
  return best ? Array.from({ length: Math.min(times, apart) }, () => best.unit) : [];
}
