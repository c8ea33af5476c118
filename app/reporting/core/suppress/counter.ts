import type { Place, Table } from "./counted.ts";
import { apart } from "./small.ts";
import type { Move, Unit } from "./worlds.ts";

/** Where the other half of a move may be looked for, and what it costs there. */
export interface Elsewhere {
  readonly months: readonly number[];
  /** How many cases stand at a place. */
  readonly at: (place: Place) => number;
  /** What is missed when the cells of a month and its quarter that this moves may not be published any more. */
  readonly cost: (move: Move) => number;
}

/**
 * The same cases, and for each of them one that goes the other way in another quarter: then a half year or year stays as it is. Cases
 * for which none can go the other way stay out of it.
 */
export function countered(units: readonly Unit[], elsewhere: Elsewhere): Unit[] {
  const taken = new Map<string, number>();
  const both: Unit[] = [];
  for (const unit of units) {
    const back = unit.filter(isFelt).map((move) => reverse(move, elsewhere, taken));
    if (both.length < apart && back.every((move) => move !== null)) both.push([...unit, ...back]);
  }
  return both;
}

/** From month to month changes nothing of longer periods. */
function isFelt({ from, to }: Move): boolean {
  return from?.gemeente !== to?.gemeente || from?.type !== to?.type;
}

function reverse({ from, to }: Move, { months, at, cost }: Elsewhere, taken: Map<string, number>): Move | null {
  let best: Move | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const month of months) {
    const leaves = to && { ...to, month };
    if (leaves && at(leaves) <= (taken.get(keyOf(leaves)) ?? 0)) continue;
    const move = { from: leaves, to: from && { ...from, month } };
    const price = cost(move);
    if (price < least) [best, least] = [move, price];
  }
  if (best?.from) taken.set(keyOf(best.from), (taken.get(keyOf(best.from)) ?? 0) + 1);
  return best;
}

export function keyOf({ month, gemeente, type }: Place): string {
  return `${month}|${gemeente}|${type}`;
}

/** How many cases stand at each place. */
export function standing({ groups }: Table): (place: Place) => number {
  const counts = new Map(groups.map((group) => [keyOf(group), group.count]));
  return (place) => counts.get(keyOf(place)) ?? 0;
}
