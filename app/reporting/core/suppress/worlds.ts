import { type Group, type Place, publishedWith, type Table, unlike } from "./counted.ts";
import { apart } from "./small.ts";

/** One case that stands elsewhere after all; from or to nothing where there is one more or one less. */
export interface Move {
  readonly from: Place | null;
  readonly to: Place | null;
}
/** What moves together with one case. */
export type Unit = readonly Move[];

/** Two ways in which everything could have been as well: with more cases in a cell, and with fewer; one case after the other. */
export interface Worlds {
  readonly up: readonly Unit[];
  readonly down: readonly Unit[];
}

/** A small cell, whose count must stay unknown. */
export interface Target {
  /** Where other worlds are looked for: a quarter, or all of a longer period. */
  readonly months: readonly number[];
  /** Null: all of them. */
  readonly month: number | null;
  /** 0: the whole Werkplein. */
  readonly gemeente: number;
  readonly counted: number;
}

type Axis = "month" | "gemeente";
type Inside = (at: Place) => boolean;

/**
 * Worlds in which the cell holds more, and fewer. Nowhere do they take more cases than there are. Cases come from another
 * month or gemeente, with or without others going back; cases turn into another sort; or, always possible, there are more.
 */
export function worldsFor(table: Table, target: Target): Worlds[] {
  const groups = table.groups.filter(({ month }) => target.months.includes(month));
  const sorts = new Set(table.within.flatMap((own, type) => (own.includes(target.counted) ? [type] : [])));
  const inside = ({ type }: Place) => sorts.has(type);
  const here = groups.filter(
    ({ month, gemeente }) =>
      (target.month === null || month === target.month) && (target.gemeente === 0 || gemeente === target.gemeente),
  );
  const own = here.filter(inside);
  if (own.length === 0) return [];
  const axis = target.month !== null ? "month" : target.gemeente > 0 ? "gemeente" : null;
  return [
    ...(axis ? alongAxis(table, groups, own, axis, inside) : []),
    ...turned(table, here, own, inside),
    ...added(own),
  ];
}

function alongAxis(
  table: Table,
  groups: readonly Group[],
  own: readonly Group[],
  axis: Axis,
  inside: Inside,
): Worlds[] {
  const here = own[0]?.[axis] as number;
  const donors = groups.filter((group) => group[axis] !== here && inside(group));
  return alike(donors, ({ type }) => baseOf(table, type)).flatMap((some) => {
    const there = some[0]?.[axis] as number;
    const sort = baseOf(table, some[0]?.type as number);
    const leaving = [...own].sort((a, b) => odd(table, a, sort) - odd(table, b, sort));
    const up = casesOf(some).map((from) => [{ from, to: { ...from, [axis]: here } }]);
    const down = casesOf(leaving).map((from) => [{ from, to: { ...from, [axis]: there } }]);
    const back = (units: readonly Unit[]) => goBack(table, groups, units, axis, inside);
    return [
      { up, down },
      { up: back(up), down: back(down) },
    ];
  });
}

/** For each case that comes, one of another sort goes the other way: then the sums of both stay as they are. */
function goBack(table: Table, groups: readonly Group[], units: readonly Unit[], axis: Axis, inside: Inside): Unit[] {
  const left = new Map(groups.filter((group) => !inside(group)).map((group) => [group, group.count]));
  const both: Unit[] = [];
  for (const unit of units) {
    const [{ from, to }] = unit as readonly [{ from: Place; to: Place }];
    const [group] = [...left.keys()]
      .filter(
        (one) => one[axis] === to[axis] && (axis === "month" || one.month === to.month) && (left.get(one) ?? 0) > 0,
      )
      .sort((a, b) => unlike(table, a.type, from.type) - unlike(table, b.type, from.type));
    if (!group) continue;
    left.set(group, (left.get(group) ?? 0) - 1);
    const { count: _, ...place } = group;
    both.push([...unit, { from: place, to: { ...place, [axis]: from[axis] } }]);
  }
  return both;
}

/** Cases of other sorts that were of this sort after all, and the other way round: of the sort that differs least. */
function turned(table: Table, here: readonly Group[], own: readonly Group[], inside: Inside): Worlds[] {
  const sorts = [...new Set(own.map(({ type }) => type))];
  const others = here.filter((group) => !inside(group));
  const nearest = new Map(
    [...new Set(others.map(({ type }) => type))].map((type) => [type, nearestTo(table, type, sorts)]),
  );
  const signatures = new Map([...nearest].map(([type, near]) => [type, `${differing(table, type, near)}`]));
  const signature = ({ type }: Place) => signatures.get(type) ?? "";
  return alike(others, signature).map((some) => {
    const theirs = [...new Set(some.map(({ type }) => type))];
    return {
      up: casesOf(some).map((from) => [{ from, to: { ...from, type: nearest.get(from.type) ?? from.type } }]),
      down: casesOf(own).map((from) => [{ from, to: { ...from, type: nearestTo(table, from.type, theirs) } }]),
    };
  });
}

/** More of one of its sorts in one place, or of all in all; or fewer. */
function added(own: readonly Group[]): Worlds[] {
  const places = [...new Map(own.map((group) => [`${group.gemeente} ${group.type}`, group])).values()];
  const more = places.map(({ count: _, ...to }) => Array.from({ length: apart }, (): Unit => [{ from: null, to }]));
  const down = casesOf(own).map((from) => [{ from, to: null }]);
  return [...more, ...(more.length > 1 ? [more.flat()] : [])].map((up) => ({ up, down }));
}

function nearestTo(table: Table, type: number, sorts: readonly number[]): number {
  const far = (sort: number) => unlike(table, sort, type);
  return sorts.reduce((near, sort) => (far(sort) < far(near) ? sort : near), sorts[0] ?? type);
}

/** Groups that touch the same counts; and all of them together. */
function alike(groups: readonly Group[], signature: (group: Group) => string): Group[][] {
  const sorts = new Map<string, Group[]>();
  for (const group of groups) {
    const name = signature(group);
    const some = sorts.get(name);
    if (some) some.push(group);
    else sorts.set(name, [group]);
  }
  const all = sorts.size > 1 ? [[...groups]] : [];
  return [...sorts.values(), ...all].map((some) => some.sort((a, b) => b.count - a.count));
}

/** The first cases of each group, one by one: more than are needed, since not each of them has a counterpart elsewhere. */
function casesOf(groups: readonly Group[]): Place[] {
  return groups
    .slice(0, 2 * apart)
    .flatMap(({ count, ...place }) => Array.from({ length: Math.min(count, apart) }, () => place));
}

function differing(table: Table, a: number, b: number): number[] {
  const [one, other] = [publishedWith(table, a), publishedWith(table, b)];
  return [...one.filter((at) => !other.includes(at)), ...other.filter((at) => !one.includes(at))];
}

function odd(table: Table, { type }: Place, sort: string): number {
  return baseOf(table, type) === sort ? 0 : 1;
}

function baseOf(table: Table, type: number): string {
  return `${publishedWith(table, type).filter((at) => !table.counted[at]?.split)}`;
}
