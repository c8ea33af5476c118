import { fromAnywhere } from "./anywhere.ts";
import {
  cellCount,
  cellOf,
  halfScope,
  type Place,
  quarterOf,
  quarterScope,
  readCell,
  type Table,
  yearScope,
} from "./counted.ts";
import { countered, keyOf, standing } from "./counter.ts";
import { apart, isSmall } from "./small.ts";
import { ending, Spread } from "./spread.ts";
import { monthsOf, partsOf, quartersIn, type Stage } from "./stages.ts";
import { type Move, type Unit, type Worlds, worldsFor } from "./worlds.ts";

/** Not hidden any more where there is another way: and there is one, since a quarter keeps what hid its cells. */
const alreadyPublished = 1_000_000;
/** For so many of the worlds of a cell a counterpart is looked for in other quarters. */
const widely = 8;

/** Goes through the stages of a year, and keeps for each small cell the worlds that leave it unknown. */
export class Search {
  readonly hidden = new Set<number>();
  private readonly table: Table;
  private readonly cells: Int32Array;
  /** What is missed when a cell may not be published. */
  private readonly missed: Float64Array;
  private readonly chosen = new Map<number, Worlds>();
  private readonly spread: Spread;
  private readonly at: ReturnType<typeof standing>;
  private waiting = new Set<number>();

  constructor(table: Table, cells: Int32Array) {
    this.table = table;
    this.cells = cells;
    this.missed = new Float64Array(cellCount(table));
    this.spread = new Spread(table);
    this.at = standing(table);
  }

  settle(stage: Stage): void {
    for (let cell = 0; cell < this.missed.length; cell++) this.missed[cell] = this.missedOf(cell, stage);
    this.waiting = new Set(this.targetsOf(stage));
    for (const cell of this.waiting) {
      const best = this.bestFor(cell, stage);
      this.spread.each(best, (touched, by) => {
        this.hide(touched, stage);
        if (by >= apart && this.waiting.delete(touched)) this.chosen.set(touched, best);
      });
    }
  }

  /** A quarter that is not told is not told by month: then its cases may be of any month, which other quarters can make use of. */
  private hide(cell: number, { open, fixed }: Stage): void {
    const { scope, gemeente, counted } = readCell(this.table, cell);
    this.missed[cell] = 0;
    if (!open.has(scope) && !fixed.has(scope)) return;
    this.hidden.add(cell);
    if (gemeente > 0 || scope < quarterScope(0) || scope >= halfScope(0) || !open.has(scope)) return;
    for (const month of monthsOf(scope)) {
      const of = cellOf(this.table, { scope: month, gemeente, counted });
      this.missed[of] = 0;
      this.hidden.add(of);
    }
  }

  /**
   * The year of the whole Werkplein is missed most, a split of it and a month least. What comes out later, or is not published at all, is
   * not missed.
   */
  private missedOf(cell: number, { open, fixed }: Stage): number {
    const { scope, gemeente, counted } = readCell(this.table, cell);
    const column = this.table.counted[counted];
    if (this.hidden.has(cell) || column?.less !== null) return 0;
    if (fixed.has(scope)) return alreadyPublished;
    if (!open.has(scope)) return 0;
    if (scope < quarterScope(0)) return 1;
    const length = scope === yearScope ? 4 : scope < halfScope(0) ? 1 : 2;
    return length * (column.split ? 2 : gemeente > 0 ? 4 : 40);
  }

  private isPublished(cell: number): boolean {
    return this.table.counted[cell % this.table.counted.length]?.less === null;
  }

  /** The small cells: longer periods first, the whole Werkplein before its gemeenten, months last. */
  private targetsOf({ open, fixed }: Stage): number[] {
    const small: number[] = [];
    for (let cell = 0; cell < this.cells.length; cell++) if (this.isTarget(cell)) small.push(cell);
    const order = (cell: number) => {
      const { scope, gemeente } = readCell(this.table, cell);
      return (scope < quarterScope(0) ? 2000 : gemeente > 0 ? 1000 : 0) - scope;
    };
    return small
      .filter((cell) => [open, fixed].some((scopes) => scopes.has(readCell(this.table, cell).scope)))
      .sort((a, b) => order(a) - order(b) || a - b);
  }

  private isTarget(cell: number): boolean {
    if (!isSmall(this.cells[cell] ?? 0)) return false;
    const at = readCell(this.table, cell);
    const less = this.table.counted[at.counted]?.less ?? null;
    return less === null || (this.cells[cellOf(this.table, { ...at, counted: less })] ?? 0) > 0;
  }

  private bestFor(cell: number, stage: Stage): Worlds {
    let best: Worlds | undefined;
    let least = Number.POSITIVE_INFINITY;
    const pool: Worlds[] = [];
    const look = (some: Worlds) => {
      const worlds = ending(some);
      const { cost, near } = this.costOf(worlds, cell);
      if (cost < least) [best, least] = [worlds, cost];
      pool.push(some);
      return { some, near };
    };
    for (const some of this.chosenBefore(cell)) look(some);
    for (const months of this.spansOf(cell, stage)) {
      const own = worldsFor(this.table, this.targetIn(cell, months)).map((some) =>
        look(this.possible(some, months, stage)),
      );
      const cheap = own.filter(({ near }) => near < alreadyPublished).sort((a, b) => a.near - b.near);
      for (const others of this.elsewhere(cell, months, stage))
        for (const { some } of cheap.slice(0, widely)) look(this.counteredIn(some, others));
    }
    if (least > 0)
      for (const months of this.spansOf(cell, stage).slice(-1)) pool.push(this.anywhere(cell, months, stage));
    if (least > 0)
      look({ up: this.cheapest(pool.map(({ up }) => up)), down: this.cheapest(pool.map(({ down }) => down)) });
    if (!best) throw new Error(`nothing hides cell ${cell}`);
    return best;
  }

  private anywhere(cell: number, months: readonly number[], { open, fixed }: Stage): Worlds {
    const all = [...open, ...fixed].filter((month) => month < quarterScope(0));
    const price = (unit: Unit) => this.costOf({ up: [unit], down: [] }, -1).cost;
    return fromAnywhere(this.table, this.targetIn(cell, months), all, price);
  }

  /** One case in this way and another in that: those that cost least by themselves. */
  private cheapest(ways: readonly (readonly Unit[])[]): Unit[] {
    const priced = ways.flat().map((unit) => ({ unit, cost: this.costOf({ up: [unit], down: [] }, -1).cost }));
    const taken = new Map<string, number>();
    const some: Unit[] = [];
    for (const { unit } of priced.sort((a, b) => a.cost - b.cost)) {
      if (some.length === apart) break;
      const leaving = unit.flatMap(({ from }) => from ?? []);
      const free = (place: Place) => this.at(place) - (taken.get(keyOf(place)) ?? 0);
      if (leaving.some((place) => free(place) < leaving.filter((one) => keyOf(one) === keyOf(place)).length)) continue;
      for (const place of leaving) taken.set(keyOf(place), (taken.get(keyOf(place)) ?? 0) + 1);
      some.push(unit);
    }
    return some;
  }

  /** What hid this cell, or one that it is the sum of, in what was published before. */
  private chosenBefore(cell: number): Worlds[] {
    const { scope, ...at } = readCell(this.table, cell);
    return partsOf(scope).flatMap((part) => this.chosen.get(cellOf(this.table, { ...at, scope: part })) ?? []);
  }

  /** The months in which other worlds are looked for: of each quarter of the period, and of all of it. */
  private spansOf(cell: number, { open, fixed }: Stage): number[][] {
    const { scope } = readCell(this.table, cell);
    const quarters = quartersIn(scope)
      .map(quarterScope)
      .filter((quarter) => open.has(quarter) || fixed.has(quarter));
    const each = quarters.map(monthsOf);
    return scope < halfScope(0) ? each : [...each, each.flat()];
  }

  private targetIn(cell: number, months: readonly number[]) {
    const { scope, gemeente, counted } = readCell(this.table, cell);
    return { months, month: scope < quarterScope(0) ? scope : null, gemeente, counted };
  }

  /** Without what would change a cell that was published. */
  private possible({ up, down }: Worlds, months: readonly number[], { open }: Stage): Worlds {
    if (months.every((month) => open.has(month))) return { up, down };
    const may = (unit: Unit) => this.costOf({ up: [unit], down: [] }, -1).near < alreadyPublished;
    return { up: up.filter(may), down: down.filter(may) };
  }

  /** The months outside the period of a cell in which a counterpart may stand: of the same half year, and all. */
  private elsewhere(cell: number, months: readonly number[], { open, fixed }: Stage): number[][] {
    const own = monthsOf(readCell(this.table, cell).scope);
    const quarters = new Set(months.map(quarterOf));
    const all = [...fixed, ...open].filter(
      (month) => month < quarterScope(0) && !own.includes(month) && !quarters.has(quarterOf(month)),
    );
    const half = all.filter((month) => months.some((one) => Math.floor(month / 6) === Math.floor(one / 6)));
    return [half, half.length < all.length ? all : []].filter((some) => some.length > 0);
  }

  private counteredIn({ up, down }: Worlds, months: readonly number[]): Worlds {
    const elsewhere = {
      ...{ months, at: this.at },
      cost: (move: Move) => {
        const { near } = this.costOf({ up: [[move]], down: [] }, -1);
        return near < alreadyPublished ? near : Number.POSITIVE_INFINITY;
      },
    };
    return { up: countered(up, elsewhere), down: countered(down, elsewhere) };
  }

  /**
   * What is missed when these worlds are made possible, and what of it within their quarters. Without end where the cell is not far enough
   * apart in them. Where another small cell is, that saves the search for that one.
   */
  private costOf(worlds: Worlds, cell: number): { readonly cost: number; readonly near: number } {
    let [cost, near, saved, far] = [0, 0, 0, cell < 0];
    this.spread.each(worlds, (touched, by) => {
      const missed = this.missed[touched] ?? 0;
      cost += missed;
      if (touched < this.firstLonger) near += missed;
      if (touched === cell && by >= apart) far = true;
      if (by >= apart && touched !== cell && this.waiting.has(touched) && this.isPublished(touched))
        saved += missed + 8;
    });
    return { cost: far ? cost - saved : Number.POSITIVE_INFINITY, near };
  }

  /** The first cell of half years and years. */
  private get firstLonger(): number {
    return cellOf(this.table, { scope: halfScope(0), gemeente: 0, counted: 0 });
  }
}
