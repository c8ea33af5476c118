import type { Counted, Group, Place, Table } from "./counted.ts";

/** Counts that end up this far apart cannot be told from each other. */
export const apart = 5;

/** A small cell, whose count must stay unknown. */
export interface Target {
  /** Null: the quarter. */
  readonly month: number | null;
  /** `""`: the whole Werkplein. */
  readonly gemeente: string;
  /** Which of the counted. */
  readonly counted: number;
}

/** Another world: so many cases more or fewer in these places. */
export type Shift = readonly Group[];

/**
 * Worlds that could have been as well, in which the cell holds `apart` more. Nowhere do they take more cases than there are. Cases come
 * from another month or gemeente, with or without others going back; cases turn into another sort; or, always possible, there are more.
 */
export function shiftsFor(table: Table, target: Target): Shift[] {
  const inside = (group: Place) => table.within[group.type]?.has(target.counted) ?? false;
  const here = table.groups.filter(
    ({ month, gemeente }) =>
      (target.month === null || month === target.month) && (target.gemeente === "" || gemeente === target.gemeente),
  );
  const axis = target.month !== null ? "month" : target.gemeente !== "" ? "gemeente" : null;
  const added = here.find(inside);
  return [
    ...(axis ? alongAxis(table, target, axis, inside) : []),
    ...turned(table, here, inside),
    ...(added ? [[{ ...added, count: apart }]] : []),
  ];
}

function alongAxis(table: Table, target: Target, axis: "month" | "gemeente", inside: (at: Place) => boolean): Shift[] {
  const here = target[axis] as never;
  const donors = table.groups.filter((group) => group[axis] !== here && inside(group));
  return alike(donors, ({ type }) => baseOf(table, type)).flatMap((taken) => {
    const moved = taken.flatMap((group) => [less(group), { ...group, [axis]: here }]);
    const back = goBack(table, taken, { axis, here, inside });
    return back ? [moved, [...moved, ...back]] : [moved];
  });
}

/** For each case that comes, one of another sort goes the other way: then the sums of both stay as they are. */
function goBack(
  table: Table,
  taken: readonly Group[],
  { axis, here, inside }: { axis: "month" | "gemeente"; here: never; inside: (at: Place) => boolean },
): Group[] | null {
  const left = new Map(table.groups.filter((group) => group[axis] === here && !inside(group)).map((g) => [g, g.count]));
  const back: Group[] = [];
  for (const { count, ...from } of taken) {
    let wanted = count;
    const nearest = [...left.keys()]
      .filter((group) => axis === "month" || group.month === from.month)
      .sort((a, b) => table.unlike(a.type, from.type) - table.unlike(b.type, from.type));
    for (const group of nearest) {
      const some = Math.min(wanted, left.get(group) ?? 0);
      if (some === 0) continue;
      left.set(group, (left.get(group) ?? 0) - some);
      back.push({ ...group, count: -some }, { ...group, count: some, [axis]: from[axis] });
      wanted -= some;
    }
    if (wanted > 0) return null;
  }
  return back;
}

/** Cases of other sorts that were of this sort after all: of the sort that differs least. */
function turned(table: Table, here: readonly Group[], inside: (at: Place) => boolean): Shift[] {
  const sorts = [...new Set(table.groups.filter(inside).map(({ type }) => type))];
  const nearest = new Map<number, number>();
  const others = here.filter((group) => !inside(group));
  for (const { type } of others) {
    if (nearest.has(type)) continue;
    nearest.set(type, nearestTo(table, type, sorts));
  }
  const signatures = new Map([...nearest].map(([type, near]) => [type, `${differing(table, type, near)}`] as const));
  const signature = ({ type }: Place) => signatures.get(type) ?? "";
  return alike(others, signature).map((taken) =>
    taken.flatMap((group) => [less(group), { ...group, type: nearest.get(group.type) ?? group.type }]),
  );
}

function nearestTo(table: Table, type: number, sorts: readonly number[]): number {
  return sorts.reduce(
    (near, sort) => (table.unlike(sort, type) < table.unlike(near, type) ? sort : near),
    sorts[0] ?? type,
  );
}

/** So many cases out of groups that touch the same counts; and out of all of them together, the largest first. */
function alike(groups: readonly Group[], signature: (group: Group) => string): Group[][] {
  const sorts = new Map<string, Group[]>();
  for (const group of groups) {
    const name = signature(group);
    const some = sorts.get(name);
    if (some) some.push(group);
    else sorts.set(name, [group]);
  }
  return [...sorts.values(), [...groups]].flatMap((some) => take(some) ?? []);
}

function take(groups: readonly Group[]): Group[][] | null {
  const taken: Group[] = [];
  let wanted = apart;
  for (const group of [...groups].sort((a, b) => b.count - a.count)) {
    const count = Math.min(wanted, group.count);
    if (count > 0) taken.push({ ...group, count });
    wanted -= count;
  }
  return wanted > 0 ? null : [taken];
}

function less(group: Group): Group {
  return { ...group, count: -group.count };
}

function baseOf({ counted, within }: Table, type: number): string {
  return [...(within[type] ?? [])].filter((at) => !(counted[at] as Counted).split).join();
}

function differing({ within }: Table, a: number, b: number): number[] {
  const one = within[a] ?? new Set<number>();
  const other = within[b] ?? new Set<number>();
  return [...[...one].filter((at) => !other.has(at)), ...[...other].filter((at) => !one.has(at))];
}
